/*
 * Lock: when nobody touched a key, the screen or the wheel for long, the page is covered and the program told, which answers
 * nothing any more until the PIN or the password is shown. The program decides; this only says so in time, in all tabs at once.
 */
import { Idle } from './idle';
import { LockSheet } from './lock-sheet';

const ACTS = ['pointerdown', 'pointermove', 'keydown', 'wheel', 'touchmove'] as const;
const LOOKS_EVERY_MS = 1000;
const ASKS_EVERY_MS = 60_000;

type News = { readonly kind: 'act'; readonly at: number } | { readonly kind: 'locked' } | { readonly kind: 'open' };

class SpeanLock extends HTMLElement {
  private idle = new Idle({ locksAfter: Infinity, endsAfter: Infinity }, Date.now());
  private sheet: LockSheet | undefined;
  private tabs: BroadcastChannel | undefined;
  private clock = 0;
  private asked = Date.now();
  private told = 0;
  private over = false;

  connectedCallback(): void {
    this.begin();
    this.sheet = new LockSheet(
      {
        title: this.says('title'),
        says: this.says('says'),
        field: this.says('field'),
        send: this.says('send'),
        leave: this.says('leave'),
        leaveTo: this.says('leave-to'),
      },
      (secret) => void this.open(secret),
    );
    document.body.append(this.sheet.sheet);
    this.tabs = new BroadcastChannel('spean-lock');
    this.tabs.onmessage = (event: MessageEvent<News>) => this.hears(event.data);
    ACTS.forEach((act) => document.addEventListener(act, this.act, { capture: true, passive: true }));
    document.addEventListener('visibilitychange', this.seen);
    this.clock = window.setInterval(this.look, LOOKS_EVERY_MS);
  }

  disconnectedCallback(): void {
    window.clearInterval(this.clock);
    ACTS.forEach((act) => document.removeEventListener(act, this.act, { capture: true }));
    document.removeEventListener('visibilitychange', this.seen);
    this.tabs?.close();
    this.sheet?.sheet.remove();
  }

  private begin(): void {
    this.idle = new Idle(
      { locksAfter: Number(this.says('locks-after')) * 1000, endsAfter: Number(this.says('ends-after')) * 1000 },
      Date.now(),
    );
  }

  private says(what: string): string {
    return this.getAttribute(what) ?? '';
  }

  /** Only what a person does: a script's own events are none. */
  private readonly act = (event: Event): void => {
    const now = Date.now();
    if (!event.isTrusted || this.sheet?.down || this.idle.locks(now)) {
      return;
    }
    this.idle.acted(now);
    if (now - this.told >= LOOKS_EVERY_MS) {
      this.told = now;
      this.tabs?.postMessage({ kind: 'act', at: now } satisfies News);
    }
  };

  private readonly look = (): void => {
    const now = Date.now();
    if (this.idle.ends(now)) {
      document.dispatchEvent(new CustomEvent('spean-forgets'));
      window.location.reload();
    } else if (this.idle.locks(now)) {
      this.lock();
    } else if (this.idle.tells(now)) {
      void this.send('act');
    }
    if (!this.over && now - this.asked >= ASKS_EVERY_MS && document.visibilityState === 'visible') {
      this.asked = now;
      void this.send('state', 'GET');
    }
  };

  /** After a sleep of the computer the clock stood still. */
  private readonly seen = (): void => {
    if (document.visibilityState === 'visible') {
      this.look();
      void this.send('state', 'GET');
    }
  };

  private lock(): void {
    if (this.over) {
      this.ends(true, null);
    } else if (this.sheet && !this.sheet.down) {
      this.sheet.cover();
      this.tabs?.postMessage({ kind: 'locked' } satisfies News);
      void this.send('lock');
    }
  }

  private async open(secret: string): Promise<void> {
    const status = await this.send('unlock', 'POST', new URLSearchParams({ secret }));
    if (status === 204) {
      this.opened();
      this.tabs?.postMessage({ kind: 'open' } satisfies News);
    } else if (status === 422) {
      this.sheet?.asksAgain(this.says('wrong'));
    } else if (status === 0) {
      this.sheet?.asksAgain(this.says('offline'));
    } else {
      void this.send('state', 'GET');
    }
  }

  private opened(): void {
    this.begin();
    if (this.sheet?.down) {
      this.sheet.uncover();
    }
  }

  private hears(news: News): void {
    if (news.kind === 'act') {
      this.idle.acted(news.at);
    } else if (news.kind === 'locked' && this.over) {
      this.ends(true, null);
    } else if (news.kind === 'locked') {
      this.sheet?.cover();
    } else {
      this.opened();
    }
  }

  /** What the program says of this session: covered where it is locked, gone where it is over. */
  private async send(what: string, method = 'POST', body: URLSearchParams | null = null): Promise<number> {
    let status = 0;
    let started = null;
    try {
      const answer = await fetch(`${this.says('session')}/${what}`, {
        method,
        body,
        headers: { [this.says('token-header')]: this.says('token') },
        cache: 'no-store',
        credentials: 'same-origin',
      });
      status = answer.status;
      started = answer.headers.get('Spean-Started');
    } catch {
      return 0;
    }
    if (status === 401) {
      this.ends(this.sheet?.down ?? false, started);
    } else if (status === 403 && method !== 'GET') {
      // The token was the lost session's: how it stands is asked without one.
      void this.send('state', 'GET');
    } else if (status === 423) {
      this.sheet?.cover();
    }
    return status;
  }

  /** The session is over: the page is loaded again, unless what was typed in it would be lost by that. */
  private ends(locked: boolean, started: string | null): void {
    const news = new CustomEvent('spean-over', { cancelable: true, detail: { locked, started } });
    this.over = !document.dispatchEvent(news);
    if (!this.over) {
      window.location.reload();
    } else if (this.sheet?.down) {
      this.sheet.uncover();
    }
  }
}

customElements.define('spean-lock', SpeanLock);
