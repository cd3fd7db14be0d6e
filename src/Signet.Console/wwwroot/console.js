(() => {
  const announce = text => {
    let region = document.getElementById("announcer");
    if (!region) {
      region = Object.assign(document.createElement("div"), { id: "announcer", className: "sr-only" });
      region.setAttribute("role", "status");
      document.body.append(region);
    }
    region.textContent = "";
    setTimeout(() => { region.textContent = text; }, 50);
  };

  const copy = async text => {
    if (navigator.clipboard && isSecureContext) {
      await navigator.clipboard.writeText(text);
      return;
    }
    const area = Object.assign(document.createElement("textarea"), { value: text, className: "sr-only" });
    document.body.append(area);
    area.select();
    document.execCommand("copy");
    area.remove();
  };

  document.addEventListener("click", async event => {
    const button = event.target.closest?.("[data-copy]");
    if (!button) return;
    event.preventDefault();
    try {
      await copy(button.dataset.copy);
      button.classList.add("copied");
      announce("Copied");
      setTimeout(() => button.classList.remove("copied"), 1600);
    } catch {
      announce("Copying failed");
    }
  });

  // A whole row opens its details, but a link, button or selected text inside it keeps its own meaning.
  document.addEventListener("click", event => {
    const row = event.target.closest?.("tr.clickable");
    if (!row || event.target.closest("a, button, input, select, label, [role=menuitem]")) return;
    if (String(getSelection()).length > 0) return;
    row.querySelector("a[href]")?.click();
  });

  let observer;
  window.signet = {
    offsetMinutes: () => -new Date().getTimezoneOffset(),
    scrollTo: id => {
      const target = document.getElementById(id);
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      target?.scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
      target?.querySelector("h2")?.focus({ preventScroll: true });
    },
    focusFirstInvalid: () => requestAnimationFrame(() =>
      document.querySelector("[aria-invalid=true]")?.focus()),
    watchSteps: () => {
      observer?.disconnect();
      const seen = new Map();
      const mark = () => {
        const first = [...document.querySelectorAll("[data-step]")].find(step => seen.get(step.id));
        document.querySelectorAll("[data-step-link]").forEach(link =>
          link.toggleAttribute("data-current", link.dataset.stepLink === first?.id));
      };
      observer = new IntersectionObserver(entries => {
        entries.forEach(entry => seen.set(entry.target.id, entry.isIntersecting));
        mark();
      }, { rootMargin: "-10% 0px -45% 0px" });
      document.querySelectorAll("[data-step]").forEach(step => observer.observe(step));
    },
    sendPreview: (frameId, origin, message) => {
      const frame = document.getElementById(frameId);
      if (!frame) return;
      frame.signetMessage = message;
      const send = () => frame.contentWindow?.postMessage(frame.signetMessage, origin);
      if (!frame.signetBound) {
        frame.signetBound = true;
        frame.addEventListener("load", send);
        window.addEventListener("message", event => {
          if (event.origin === origin && event.source === frame.contentWindow && event.data?.sender === "ac_preview_ready") send();
        });
      }
      send();
    },
  };

  // Fields marked for it take the focus when their dialog appears.
  new MutationObserver(() => {
    const field = document.querySelector("[data-autofocus=true]:not([data-focused])");
    if (field) {
      field.dataset.focused = "";
      requestAnimationFrame(() => field.focus());
    }
    document.querySelectorAll("[data-theme-set]:not([aria-pressed])").forEach(button =>
      button.setAttribute("aria-pressed", String(button.dataset.themeSet === document.documentElement.dataset.themeMode)));
  }).observe(document.documentElement, { childList: true, subtree: true });
})();
