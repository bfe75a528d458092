/*
 * When what somebody types is sent though they do not pause: the program takes it at a pause, and whoever writes on and on would
 * have nothing kept. Times are milliseconds.
 */
const PAUSE_MS = 700;
export const LONGEST_UNSENT_MS = 3000;

export class Pace {
  private since = -Infinity;
  private last = -Infinity;

  /** A letter was typed; whether it is time to send, a pause or not. */
  typed(now: number): boolean {
    if (now - this.last > PAUSE_MS) {
      this.since = now;
    }
    this.last = now;
    const due = now - this.since >= LONGEST_UNSENT_MS;
    if (due) {
      this.since = now;
    }
    return due;
  }
}
