// Ticks the password rules while typing; the server decides.

const input = document.getElementById('newPassword');
const rules = document.querySelectorAll('#password-rules [data-rule]');

const met = {
  length: (value, argument) => {
    const [min, max] = argument.split(',').map(Number);
    return value.length >= min && value.length <= max;
  },
  types: (value, argument) => [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter(type => type.test(value)).length >= Number(argument),
};

const update = () => {
  for (const rule of rules) rule.classList.toggle('met', met[rule.dataset.rule](input.value, rule.dataset.value));
};

input?.addEventListener('input', update);
update();
