// Runs before the first paint, so that a dark page never flashes white.
(() => {
  const key = "signet.appearance";
  const system = matchMedia("(prefers-color-scheme: dark)");
  const read = () => {
    try { return localStorage.getItem(key) ?? "system"; } catch { return "system"; }
  };
  const apply = () => {
    const mode = read();
    const root = document.documentElement;
    root.dataset.themeMode = mode;
    root.dataset.theme = mode === "system" ? (system.matches ? "dark" : "light") : mode;
    document.querySelectorAll("[data-theme-set]").forEach(button =>
      button.setAttribute("aria-pressed", String(button.dataset.themeSet === mode)));
    document.dispatchEvent(new CustomEvent("signet:theme"));
  };
  apply();
  system.addEventListener("change", apply);
  document.addEventListener("DOMContentLoaded", apply);
  document.addEventListener("click", event => {
    const button = event.target.closest?.("[data-theme-set]");
    if (button) {
      try { localStorage.setItem(key, button.dataset.themeSet); } catch { /* private mode: for this page only */ }
      apply();
    }
  });
})();
