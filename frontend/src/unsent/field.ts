/*
 * The fields of a page that say what is kept of them: they have `data-kept`, and in `data-asks` their name. What stands in one is
 * read and written as somebody in front of it would.
 */
import type { Standing } from './unsent';

const FIELDS = '[data-kept]';
const CHOICES = 'vaadin-radio-button, vaadin-checkbox';
const TYPED = 'textarea, input:not([type=radio]):not([type=checkbox]):not([type=file])';

type Choice = HTMLElement & { checked: boolean };

/** The field in which something happened, if it was one. */
export function fieldOf(event: Event): HTMLElement | undefined {
  const at = event.target;
  return at instanceof Element ? (at.closest<HTMLElement>(FIELDS) ?? undefined) : undefined;
}

export function standing(field: HTMLElement): Standing {
  return {
    id: field.id,
    name: field.dataset.asks ?? '',
    text: stands(field),
    kept: field.dataset.kept ?? '',
  };
}

export function allStanding(page: Document): Standing[] {
  return [...page.querySelectorAll<HTMLElement>(FIELDS)].map(standing);
}

export function find(page: Document, id: string): HTMLElement | undefined {
  const field = page.getElementById(id);
  return field?.matches(FIELDS) ? field : undefined;
}

function choices(field: HTMLElement): Choice[] {
  return [...field.querySelectorAll<Choice>(CHOICES)];
}

function label(choice: HTMLElement): string {
  return choice.querySelector('label')?.textContent?.trim() ?? '';
}

/** What somebody reads in it: its letters, or the choices that were made, one on a line. */
function stands(field: HTMLElement): string {
  const all = choices(field);
  if (all.length > 0) {
    return all
      .filter((each) => each.checked)
      .map(label)
      .join('\n');
  }
  return field.querySelector<HTMLInputElement | HTMLTextAreaElement>(TYPED)?.value ?? '';
}

/** Writes it there as hands would; the page then sends it by itself. */
export function put(field: HTMLElement, text: string): void {
  const all = choices(field);
  if (all.length > 0) {
    const wanted = new Set(text.split('\n'));
    all
      .filter((each) => each.checked !== wanted.has(label(each)))
      .filter((each) => each.matches('vaadin-checkbox') || wanted.has(label(each)))
      .forEach((each) => each.querySelector<HTMLInputElement>('input')?.click());
    return;
  }
  const input = field.querySelector<HTMLInputElement | HTMLTextAreaElement>(TYPED);
  if (!input) {
    return;
  }
  input.focus();
  input.value = text;
  input.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
  input.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
  input.blur();
}

/** Has what stands there sent without waiting for a pause: with any other word to the program goes what waits. */
export function sendNow(field: HTMLElement): void {
  field.querySelector(TYPED)?.parentElement?.dispatchEvent(new Event('focus'));
}
