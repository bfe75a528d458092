/*
 * What was typed while the program was away is not lost when it comes back and does not know the session any more: the page is
 * not loaded again, but says so, shows what is not kept, and puts it back in a new tab after its owner has signed in there. It
 * is all in this page's memory: no storage, no other tab is told what was typed but the one that this page opened itself.
 */
import { allStanding, fieldOf, find, put, sendNow, standing } from './field';
import { Pace } from './pace';
import { UnsentSheet } from './unsent-sheet';
import { startedAgain, unsent, way, type Standing } from './unsent';

/** Whoever finds the session over asks by this event; not prevented, the page is loaded again. */
export interface Over {
  readonly started: string | null;
  readonly locked: boolean;
}

const LOOKS_EVERY_MS = 500;
const LONGEST_KEEPING_MS = 15_000;

interface Line {
  addStateChangeListener(listener: (before: string, now: string) => void): void;
  removeStateChangeListener(listener: (before: string, now: string) => void): void;
}

/** What Vaadin knows of the line. */
function state(): Line | undefined {
  return (window as { Vaadin?: { connectionState?: Line } }).Vaadin?.connectionState;
}

function locked(): boolean {
  return document.querySelector('dialog.locked-page[open]') !== null;
}

class SpeanUnsent extends HTMLElement {
  private readonly touched = new Set<string>();
  private readonly paces = new Map<string, Pace>();
  private texts: Standing[] = [];
  private sheet: UnsentSheet | undefined;
  private errors: MutationObserver | undefined;
  private opened: Window | null = null;
  private clock = 0;
  private filling = false;
  private ledBack = false;

  connectedCallback(): void {
    document.addEventListener('input', this.typed, true);
    document.addEventListener('change', this.typed, true);
    document.addEventListener('spean-over', this.over);
    document.addEventListener('spean-forgets', this.forget);
    document.documentElement.addEventListener('keydown', this.escape);
    window.addEventListener('beforeunload', this.leaving);
    this.errors = new MutationObserver(this.seesError);
    this.errors.observe(document.body, { childList: true });
    state()?.addStateChangeListener(this.line);
    document.addEventListener('visibilitychange', this.seen);
  }

  disconnectedCallback(): void {
    document.removeEventListener('input', this.typed, true);
    document.removeEventListener('change', this.typed, true);
    document.removeEventListener('spean-over', this.over);
    document.removeEventListener('spean-forgets', this.forget);
    document.documentElement.removeEventListener('keydown', this.escape);
    window.removeEventListener('beforeunload', this.leaving);
    this.errors?.disconnect();
    state()?.removeStateChangeListener(this.line);
    document.removeEventListener('visibilitychange', this.seen);
    window.clearInterval(this.clock);
    this.sheet?.sheet.remove();
  }

  /** While the line is away a page must not say that everything is kept. */
  private readonly line = (_before: string, now: string): void => {
    document.documentElement.toggleAttribute('data-away', now === 'connection-lost' || now === 'reconnecting');
  };

  private readonly says = (what: string): string => this.getAttribute(what) ?? '';

  private readonly typed = (event: Event): void => {
    const field = fieldOf(event);
    if (!field) {
      return;
    }
    this.touched.add(field.id);
    const pace = this.paces.get(field.id) ?? new Pace();
    this.paces.set(field.id, pace);
    if (event.type === 'input' && pace.typed(event.timeStamp)) {
      sendNow(field);
    }
  };

  /** What is typed and not kept at this moment. */
  private now(): Standing[] {
    return unsent(allStanding(document), this.touched);
  }

  /** Vaadin's own sheet would load the page again at the next click or Esc. */
  private readonly seesError = (): void => {
    const error = document.body.querySelector('.v-system-error');
    if (!error || this.sheet?.down) {
      error?.remove();
      return;
    }
    if (this.now().length === 0) {
      window.location.reload();
      return;
    }
    error.remove();
    void this.ask();
  };

  private async ask(): Promise<void> {
    try {
      const answer = await fetch(`${this.says('session')}/state`, { cache: 'no-store', credentials: 'same-origin' });
      this.end({ started: answer.headers.get('Spean-Started'), locked: locked() });
    } catch {
      // Away again: until it says why the session is over, nothing is given up.
      window.setTimeout(() => void this.ask(), LOOKS_EVERY_MS * 4);
    }
  }

  private readonly over = (event: Event): void => {
    const news = (event as CustomEvent<Over>).detail;
    if (this.sheet?.down) {
      this.sheet.cover(news.locked);
      event.preventDefault();
    } else if (startedAgain(this.says('started'), news.started) && this.now().length > 0) {
      event.preventDefault();
      this.end(news);
    }
  };

  /** Somebody or something ended the session on purpose: then nothing stays. The program went away: then everything does. */
  private end(news: Over): void {
    if (!startedAgain(this.says('started'), news.started)) {
      this.forget();
      window.location.reload();
      return;
    }
    this.texts = this.now();
    this.sheet ??= new UnsentSheet(this.says, this.signIn, this.leave);
    if (!this.sheet.sheet.isConnected) {
      document.body.append(this.sheet.sheet);
    }
    this.sheet.show(this.texts, news.locked);
  }

  private readonly forget = (): void => {
    this.touched.clear();
    this.texts = [];
  };

  private readonly leave = (): void => {
    this.forget();
    window.location.reload();
  };

  private readonly leaving = (event: BeforeUnloadEvent): void => {
    if (this.texts.length > 0 || this.now().length > 0) {
      event.preventDefault();
    }
  };

  /** Vaadin listens above this for the key that would load the page again. */
  private readonly escape = (event: KeyboardEvent): void => {
    if (event.key === 'Escape' && this.sheet?.down) {
      event.stopPropagation();
    }
  };

  /** The page itself, opened beside this one: whoever is not signed in is asked first, and led back to it. */
  private readonly signIn = (): void => {
    this.ledBack = false;
    this.opened = window.open(window.location.href, '_blank');
    this.sheet?.tell(this.opened ? 'waits' : 'no-tab');
    window.clearInterval(this.clock);
    this.clock = window.setInterval(() => this.look(), LOOKS_EVERY_MS);
  };

  /** A page in the background looks seldom. */
  private readonly seen = (): void => this.look();

  /** Whether its owner is there by now. */
  private look(): void {
    const there = this.opened;
    if (!there || this.filling) {
      return;
    }
    if (there.closed) {
      window.clearInterval(this.clock);
      this.opened = null;
      this.sheet?.tell('closed');
      return;
    }
    const other = this.signedIn(there);
    if (!other) {
      return;
    }
    if (other.getAttribute('who') !== this.says('who')) {
      window.clearInterval(this.clock);
      this.opened = null;
      this.sheet?.tell('somebody-else');
    } else if (there.location.pathname !== window.location.pathname) {
      if (!this.ledBack) {
        this.ledBack = true;
        there.location.assign(window.location.href);
      }
    } else if (allStanding(there.document).length > 0) {
      this.filling = true;
      window.clearInterval(this.clock);
      void this.fill(there);
    }
  }

  private signedIn(there: Window): Element | null {
    try {
      return there.document.querySelector('spean-unsent');
    } catch {
      // On another site, where somebody went in that tab.
      return null;
    }
  }

  private async fill(there: Window): Promise<void> {
    this.sheet?.cover(false);
    let left = 0;
    for (const each of this.texts) {
      const became = await this.putBack(there.document, each);
      this.sheet?.became(each.id, became);
      if (became !== 'arrived' && became !== 'is-back') {
        left++;
      }
    }
    this.filling = false;
    this.opened = null;
    this.sheet?.tell(left === 0 ? 'all-back' : 'some-left');
    if (left === 0) {
      this.forget();
      this.sheet?.done();
    }
  }

  private async putBack(page: Document, typed: Standing): Promise<string> {
    const field = find(page, typed.id);
    const what = way(typed, field && standing(field));
    if (what !== 'put' || !field) {
      return what;
    }
    put(field, typed.text);
    const until = Date.now() + LONGEST_KEEPING_MS;
    while (Date.now() < until) {
      await new Promise((done) => setTimeout(done, LOOKS_EVERY_MS / 2));
      if (find(page, typed.id)?.dataset.kept !== typed.kept) {
        return 'is-back';
      }
    }
    return 'not-taken';
  }
}

customElements.define('spean-unsent', SpeanUnsent);
