/*
 * Hide: the page goes blank at once, by the corner button or by Esc twice within a second. Nothing typed is lost: the page
 * lies underneath. A person who looks over the shoulder sees an empty page with one small word. When the page is not in front
 * any more it does the same by itself, so that nothing of it is seen among the open apps; back soon, it is there again.
 */
import { Cover } from './cover';

const TWICE_WITHIN_MS = 1000;
const BACK_SOON_MS = 60_000;

/** By this or by the lock: one cover is enough. */
function covered(): boolean {
  return document.querySelector('dialog.hidden-page[open]') !== null;
}

class SpeanHide extends HTMLElement {
  private lastEscape = 0;
  private leftAt = 0;
  private readonly blank = new Cover('hidden-page');

  connectedCallback(): void {
    const back = document.createElement('button');
    back.className = 'btn plain';
    back.textContent = this.getAttribute('back') ?? 'Show';
    back.addEventListener('click', () => this.blank.uncover());
    this.blank.sheet.replaceChildren(back);
    document.body.append(this.blank.sheet);
    this.addEventListener('click', this.hide);
    document.addEventListener('keydown', this.escape, true);
    document.addEventListener('visibilitychange', this.seen);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.escape, true);
    document.removeEventListener('visibilitychange', this.seen);
    this.removeEventListener('click', this.hide);
    this.blank.sheet.remove();
  }

  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || covered()) {
      return;
    }
    if (event.timeStamp - this.lastEscape < TWICE_WITHIN_MS) {
      this.hide();
    }
    this.lastEscape = event.timeStamp;
  };

  private readonly hide = (): void => {
    this.leftAt = 0;
    this.blank.cover();
  };

  private readonly seen = (): void => {
    if (document.visibilityState === 'hidden') {
      if (!covered()) {
        this.leftAt = Date.now();
        this.blank.cover();
      }
    } else if (this.blank.down && this.leftAt > 0) {
      if (Date.now() - this.leftAt < BACK_SOON_MS) {
        this.blank.uncover();
      }
      this.leftAt = 0;
    }
  };
}

customElements.define('spean-hide', SpeanHide);
