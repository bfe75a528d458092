/*
 * A blank page over the page. Esc does not take it away, also not twice (which a browser would allow), and what lies below it
 * stays as it is.
 */
export class Cover {
  readonly sheet = document.createElement('dialog');
  private titleBefore = '';

  constructor(name: string) {
    this.sheet.className = name;
    this.sheet.setAttribute('closedby', 'none');
    this.sheet.addEventListener('cancel', (event) => event.preventDefault());
    this.sheet.addEventListener('close', () => {
      if (this.down) {
        this.sheet.showModal();
      }
    });
  }

  /** Whether the page is covered. */
  down = false;

  cover(): void {
    if (this.down) {
      return;
    }
    this.down = true;
    this.titleBefore = document.title;
    document.title = '…';
    this.sheet.showModal();
  }

  uncover(): void {
    this.down = false;
    if (document.title === '…') {
      document.title = this.titleBefore;
    }
    this.sheet.close();
  }
}
