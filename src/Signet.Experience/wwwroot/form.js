// Comfort for forms that work without it: errors before sending, show password, Caps Lock, one submit only.

const errorOf = input => document.getElementById(`${input.id}-error`);

const show = (input, text) => {
  const error = errorOf(input);
  if (!error) return;
  error.lastElementChild.textContent = text ?? '';
  error.hidden = !text;
  if (text) input.setAttribute('aria-invalid', 'true');
  else input.removeAttribute('aria-invalid');
};

const problem = input => {
  if (input.type === 'checkbox' ? !input.checked : !input.value.trim()) return input.dataset.required;
  const twin = input.dataset.sameAs && document.getElementById(input.dataset.sameAs);
  return twin && twin.value !== input.value ? input.dataset.mismatch : null;
};

for (const form of document.querySelectorAll('form[data-form]')) {
  form.noValidate = true;
  const checked = [...form.querySelectorAll('[data-required]')].filter(input => errorOf(input));
  form.addEventListener('submit', event => {
    let first;
    for (const input of checked) {
      const text = problem(input);
      show(input, text);
      if (text) first ??= input;
    }
    if (first) {
      event.preventDefault();
      first.focus();
    }
  });
  for (const input of checked) {
    input.addEventListener('input', () => input.getAttribute('aria-invalid') && show(input, null));
  }
}

document.addEventListener('submit', event => {
  if (event.defaultPrevented) return;
  const form = event.target;
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  form.dataset.sent = 'true';
  const button = event.submitter ?? form.querySelector('button[type=submit]');
  button?.setAttribute('aria-busy', 'true');
});

// The browser may bring the page back as it was left, busy button included.
addEventListener('pageshow', () => {
  for (const form of document.forms) delete form.dataset.sent;
  for (const button of document.querySelectorAll('[aria-busy]')) button.removeAttribute('aria-busy');
});

for (const button of document.querySelectorAll('.reveal')) {
  const input = document.getElementById(button.getAttribute('aria-controls'));
  const set = visible => {
    input.type = visible ? 'text' : 'password';
    button.setAttribute('aria-pressed', visible);
    button.title = visible ? button.dataset.hide : button.dataset.show;
    button.setAttribute('aria-label', button.title);
  };
  button.hidden = false;
  button.addEventListener('click', () => {
    set(input.type === 'password');
    input.focus();
  });
  input.form?.addEventListener('submit', () => set(false));
}

for (const input of document.querySelectorAll('[data-caps]')) {
  const hint = document.getElementById(`${input.id}-caps`);
  const update = event => { hint.hidden = !event.getModifierState?.('CapsLock'); };
  input.addEventListener('keydown', update);
  input.addEventListener('keyup', update);
  input.addEventListener('blur', () => { hint.hidden = true; });
}

document.querySelector('[aria-invalid=true]')?.focus();
