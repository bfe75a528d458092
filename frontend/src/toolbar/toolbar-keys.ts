/*
 * A row of small buttons is one stop of the Tab key: within `[data-toolbar]` the arrow keys go from button to button, as the
 * ARIA toolbar pattern says. Where one was, Tab comes back to.
 */
import { next } from './next';

function buttons(row: Element): HTMLButtonElement[] {
  return [...row.querySelectorAll<HTMLButtonElement>('button')].filter((each) => !each.disabled && each.checkVisibility());
}

document.addEventListener('keydown', (event) => {
  const row = event.target instanceof Element ? event.target.closest('[data-toolbar]') : null;
  if (!row || event.altKey || event.ctrlKey || event.metaKey) {
    return;
  }
  const all = buttons(row);
  const to = next(all.indexOf(event.target as HTMLButtonElement), all.length, event.key);
  if (to !== undefined) {
    event.preventDefault();
    all[to]?.focus();
  }
});

document.addEventListener('focusin', (event) => {
  const at = event.target;
  const row = at instanceof HTMLButtonElement ? at.closest('[data-toolbar]') : null;
  if (row) {
    row.querySelectorAll('button').forEach((each) => (each.tabIndex = each === at ? 0 : -1));
  }
});
