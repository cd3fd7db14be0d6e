// Draws the settings that the Console sends (experience.md 17.5). Only the frame around this page is listened to.

const nonce = document.querySelector('[data-preview-nonce]').dataset.previewNonce;
let latest = 0;

// Nothing in a preview leads anywhere.
document.addEventListener('submit', event => event.preventDefault(), true);
document.addEventListener('click', event => { if (event.target.closest('a')) event.preventDefault(); }, true);

window.addEventListener('message', async event => {
  if (event.source !== window.parent || event.data?.sender !== 'ac_preview') return;
  const { signInExperience, language, mode, platform, screen } = event.data.config ?? {};
  const turn = ++latest;
  const response = await fetch('/preview', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Signet-Nonce': nonce },
    body: JSON.stringify({ signInExperience, language, theme: mode, platform, screen }),
  });
  if (!response.ok || turn !== latest) return;
  const drawn = new DOMParser().parseFromString(await response.text(), 'text/html');
  const root = document.documentElement;
  for (const name of ['lang', 'dir', 'data-theme']) root.setAttribute(name, drawn.documentElement.getAttribute(name));
  for (const style of document.querySelectorAll('head style')) style.remove();
  for (const style of drawn.querySelectorAll('head style')) {
    const copy = document.createElement('style');
    copy.nonce = nonce;
    copy.textContent = style.textContent;
    document.head.append(copy);
  }
  document.title = drawn.title;
  document.body.className = drawn.body.className;
  document.body.innerHTML = drawn.body.innerHTML;
});

window.parent.postMessage({ sender: 'ac_preview_ready' }, '*');
