/*
 * When a page locks, when it is over, and when an act is worth telling of: the rule alone, without a clock and without a page.
 * Times are milliseconds.
 */
export const REPORTED_EVERY_MS = 20_000;

export interface Limits {
  readonly locksAfter: number;
  readonly endsAfter: number;
}

export class Idle {
  private lastAct: number;
  private reported: number;

  constructor(
    private readonly limits: Limits,
    now: number,
  ) {
    this.lastAct = now;
    this.reported = now;
  }

  /** Somebody did something, here or in another tab. */
  acted(at: number): void {
    this.lastAct = Math.max(this.lastAct, at);
  }

  locks(now: number): boolean {
    return now - this.lastAct >= this.limits.locksAfter;
  }

  ends(now: number): boolean {
    return now - this.lastAct >= this.limits.endsAfter;
  }

  /** Whether there was an act that the program does not know of, and it is time to tell; then it counts as told. */
  tells(now: number): boolean {
    const due = this.lastAct > this.reported && now - this.reported >= REPORTED_EVERY_MS;
    if (due) {
      this.reported = now;
    }
    return due;
  }
}
