/*
 * What lies over a page whose session was lost with the program: what was typed and is not kept, each with its field's name and
 * a button that copies it, and the way to sign in again. Where the page was locked, or is left alone, only how much there is.
 */
import { digits } from '../map/digits';
import type { Standing } from './unsent';

export type Says = (what: string) => string;

export class UnsentSheet {
  readonly sheet = document.createElement('dialog');
  private readonly list = document.createElement('ul');
  private readonly lead = document.createElement('p');
  private readonly news = document.createElement('p');
  private readonly again = document.createElement('button');
  private readonly leave = document.createElement('button');
  private readonly lines = new Map<string, HTMLElement>();

  constructor(
    private readonly says: Says,
    signIn: () => void,
    leave: () => void,
  ) {
    this.sheet.className = 'unsent-page';
    this.sheet.setAttribute('closedby', 'none');
    this.sheet.addEventListener('cancel', (event) => event.preventDefault());
    const title = document.createElement('h1');
    title.id = 'unsent-title';
    title.textContent = says('title');
    this.sheet.setAttribute('aria-labelledby', title.id);
    this.news.setAttribute('role', 'status');
    this.news.className = 'unsent-news';
    this.again.className = 'btn main';
    this.again.textContent = says('sign-in');
    this.again.addEventListener('click', signIn);
    this.leave.className = 'btn';
    this.leave.textContent = says('leave');
    this.leave.addEventListener('click', leave);
    const row = document.createElement('div');
    row.className = 'row';
    row.append(this.again, this.leave);
    const page = document.createElement('div');
    page.className = 'page';
    page.append(title, this.lead, row, this.news, this.list);
    this.sheet.append(page);
  }

  get down(): boolean {
    return this.sheet.open;
  }

  /** Lays it over the page. */
  show(texts: readonly Standing[], covered: boolean): void {
    this.lines.clear();
    this.list.replaceChildren(...texts.map((each) => this.line(each)));
    this.cover(covered);
    if (!this.sheet.open) {
      this.sheet.showModal();
      this.again.focus();
    }
  }

  /** Shows what was typed, or only how many answers there are. */
  cover(covered: boolean): void {
    this.list.hidden = covered;
    this.lead.textContent = this.says(covered ? 'covered' : 'lead').replace('{0}', this.count());
  }

  private count(): string {
    return digits(this.lines.size, document.documentElement.lang === 'km' ? 'km' : 'en');
  }

  private line(each: Standing): HTMLElement {
    const name = document.createElement('h2');
    name.textContent = each.name;
    const text = document.createElement('p');
    text.className = 'unsent-text';
    text.textContent = each.text || this.says('emptied');
    const state = document.createElement('p');
    state.className = 'note';
    const line = document.createElement('li');
    line.append(name, text);
    if (each.text) {
      const copy = document.createElement('button');
      copy.className = 'btn small';
      copy.textContent = this.says('copy');
      copy.dataset.copy = each.text;
      copy.dataset.copied = this.says('copied');
      copy.dataset.named = each.name;
      copy.setAttribute('aria-label', `${this.says('copy')}: ${each.name}`);
      line.append(copy);
    }
    line.append(state);
    this.lines.set(each.id, state);
    return line;
  }

  /** What became of one. */
  became(id: string, what: string): void {
    const state = this.lines.get(id);
    if (state) {
      state.textContent = this.says(what);
    }
  }

  /** What goes on as a whole. */
  tell(what: string): void {
    this.news.textContent = this.says(what);
  }

  /** Nothing is left to be done here. */
  done(): void {
    this.again.hidden = true;
    this.leave.textContent = this.says('go-on');
    this.leave.focus();
  }
}
