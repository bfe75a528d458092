/**
 * A menu (`details.menu`) closes by Esc, by a click elsewhere and when the keyboard leaves it. Esc that closes a menu does
 * nothing else: it is not one half of hiding the page.
 */
const open = () => document.querySelectorAll<HTMLDetailsElement>('details.menu[open]');

window.addEventListener(
  'keydown',
  (event) => {
    if (event.key !== 'Escape') return;
    for (const menu of open()) {
      menu.open = false;
      menu.querySelector('summary')?.focus();
      event.stopImmediatePropagation();
    }
  },
  true,
);

document.addEventListener('click', (event) => closeUnless(event.target));
document.addEventListener('focusin', (event) => closeUnless(event.target));

function closeUnless(target: EventTarget | null): void {
  for (const menu of open()) {
    if (!menu.contains(target as Node)) menu.open = false;
  }
}

export {};
