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

  // The arrow keys move a row, not the page.
  document.addEventListener("keydown", event => {
    if (event.target.closest?.("[data-reorder]") && ["ArrowUp", "ArrowDown", "Home", "End"].includes(event.key)) event.preventDefault();
  }, true);

  // The navigation is a drawer on narrow screens; choosing an entry, Escape or a click beside it closes it.
  document.addEventListener("click", event => {
    const root = document.documentElement;
    if (event.target.closest?.("[data-nav-toggle]")) {
      root.toggleAttribute("data-nav-open");
    } else if (root.hasAttribute("data-nav-open") && (event.target.closest("a[href]") || !event.target.closest(".sidebar"))) {
      root.removeAttribute("data-nav-open");
    }
    document.querySelectorAll("[data-nav-toggle]").forEach(button => button.setAttribute("aria-expanded", String(root.hasAttribute("data-nav-open"))));
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    document.documentElement.removeAttribute("data-nav-open");
    // Escape leaves a full-screen page unless a dialog or menu is open, which takes it.
    if (!document.querySelector(".mud-dialog, .mud-popover-open, .mud-menu-open") && !event.target.closest?.("input, textarea, select")) document.querySelector("[data-escape]")?.click();
  });

  let observer;
  window.signet = {
    markInteractive: () => document.documentElement.setAttribute("data-interactive", ""),
    offsetMinutes: () => -new Date().getTimezoneOffset(),
    scrollTo: id => {
      const target = document.getElementById(id);
      const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
      target?.scrollIntoView({ behavior: still ? "auto" : "smooth", block: "start" });
      target?.querySelector("h2")?.focus({ preventScroll: true });
    },
    focusFirstInvalid: () => requestAnimationFrame(() =>
      document.querySelector("[aria-invalid=true]")?.focus()),
    focus: id => document.getElementById(id)?.focus(),
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
      // Until the page of the other origin is there, the frame is an empty page of this one and the message would be refused.
      const isThere = () => {
        try { return frame.contentWindow.location.href !== "about:blank"; } catch { return true; }
      };
      const send = () => isThere() && frame.contentWindow?.postMessage(JSON.parse(frame.signetMessage), origin);
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
