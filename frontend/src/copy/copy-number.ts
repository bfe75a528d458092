/**
 * Every `<button data-copy="089 338 181" data-copied="copied">` copies what it names, without a round trip, and says so
 * in its own words and to a screen reader, which is told `data-named` where what is copied is no good to hear. With nothing
 * named it copies the page's own address.
 */
const status = document.createElement('div');
status.className = 'sr';
status.setAttribute('role', 'status');
document.body.append(status);

document.addEventListener('click', (event) => {
  const button = (event.target as Element).closest<HTMLButtonElement>('button[data-copy]');
  if (button) {
    void copied(button.dataset.copy || location.href, button).then((done) => done && say(button));
  }
});

async function copied(text: string, from: Element): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copiedTheOldWay(text, from);
  }
}

/** In an office network without https there is no clipboard API. Beside an open dialog nothing can be selected, only in it. */
function copiedTheOldWay(text: string, from: Element): boolean {
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'sr';
  (from.closest('dialog') ?? document.body).append(field);
  const focused = document.activeElement as HTMLElement | null;
  field.select();
  const done = document.execCommand('copy');
  field.remove();
  focused?.focus();
  return done;
}

function say(button: HTMLButtonElement): void {
  const words = button.dataset.copied ?? '';
  button.dataset.before ??= button.textContent ?? '';
  button.textContent = words;
  status.textContent = `${button.dataset.named ?? button.dataset.copy} ${words}`;
  setTimeout(() => {
    button.textContent = button.dataset.before ?? '';
    status.textContent = '';
  }, 2500);
}

export {};
