/*
 * What lies over a locked page: whose it is, one field, one button, and the way out.
 */
import { Cover } from '../hide/cover';

export interface Words {
  readonly title: string;
  readonly says: string;
  readonly field: string;
  readonly send: string;
  readonly leave: string;
  readonly leaveTo: string;
}

export class LockSheet extends Cover {
  private readonly secret = document.createElement('input');
  private readonly wrong = document.createElement('p');
  private readonly send = document.createElement('button');

  constructor(words: Words, opens: (secret: string) => void) {
    super('hidden-page locked-page');
    const title = document.createElement('h1');
    title.id = 'lock-title';
    title.textContent = words.title;
    this.sheet.setAttribute('aria-labelledby', title.id);
    const says = document.createElement('p');
    says.textContent = words.says;
    const label = document.createElement('label');
    label.htmlFor = 'lock-secret';
    label.textContent = words.field;
    Object.assign(this.secret, { id: 'lock-secret', type: 'password', autocomplete: 'current-password', required: true });
    this.secret.maxLength = 800;
    this.wrong.className = 'wrong';
    this.wrong.setAttribute('role', 'alert');
    this.wrong.hidden = true;
    this.send.className = 'btn main';
    this.send.textContent = words.send;
    const form = document.createElement('form');
    form.className = 'fields';
    form.append(label, this.secret, this.wrong, this.send);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.send.disabled = true;
      opens(this.secret.value);
    });
    const leave = document.createElement('a');
    leave.href = words.leaveTo;
    leave.textContent = words.leave;
    const way = document.createElement('p');
    way.append(leave);
    const page = document.createElement('div');
    page.className = 'page narrow sign-in';
    page.append(title, says, form, way);
    this.sheet.append(page);
  }

  override cover(): void {
    if (!this.down) {
      super.cover();
      this.asksAgain('');
    }
  }

  /** Asks again, and says why. */
  asksAgain(why: string): void {
    this.send.disabled = false;
    this.secret.value = '';
    this.wrong.textContent = why;
    this.wrong.hidden = why === '';
    this.secret.focus();
  }
}
