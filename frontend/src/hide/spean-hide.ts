/*
 * Hide: the page goes blank at once, by the corner button or by Esc twice within a second. Nothing typed is lost: the page
 * lies underneath. A person who looks over the shoulder sees an empty page with one small word.
 */

const TWICE_WITHIN_MS = 1000;

class SpeanHide extends HTMLElement {
  private lastEscape = 0;
  private readonly cover = document.createElement('dialog');
  private titleBefore = '';

  connectedCallback(): void {
    this.cover.className = 'hidden-page';
    const back = document.createElement('button');
    back.className = 'btn plain';
    back.textContent = this.getAttribute('back') ?? 'Show';
    back.addEventListener('click', () => this.show());
    this.cover.append(back);
    this.cover.addEventListener('cancel', (event) => event.preventDefault());
    document.body.append(this.cover);
    this.addEventListener('click', this.hide);
    document.addEventListener('keydown', this.escape, true);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.escape, true);
    this.cover.remove();
  }

  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || this.cover.open) {
      return;
    }
    if (event.timeStamp - this.lastEscape < TWICE_WITHIN_MS) {
      this.hide();
    }
    this.lastEscape = event.timeStamp;
  };

  private readonly hide = (): void => {
    this.titleBefore = document.title;
    document.title = '…';
    this.cover.showModal();
  };

  private show(): void {
    document.title = this.titleBefore;
    this.cover.close();
  }
}

customElements.define('spean-hide', SpeanHide);
