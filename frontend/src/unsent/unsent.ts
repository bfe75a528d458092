/*
 * What was typed and is not kept: the rule alone, without a page. Of each field the page knows what stands in it, and the
 * program says by a fingerprint what it has kept of it last.
 */
import { fingerprint } from './fingerprint';

/** A field as it stands: where it is, what it is called, what somebody reads in it, and what the program has of it. */
export interface Standing {
  readonly id: string;
  readonly name: string;
  readonly text: string;
  readonly kept: string;
}

/** Those that somebody touched and of which the program has something else, in the order of the page. */
export function unsent(fields: readonly Standing[], touched: ReadonlySet<string>): Standing[] {
  return fields.filter((each) => touched.has(each.id) && fingerprint(each.text) !== each.kept);
}

/**
 * What can be done with a text where its field is seen again: nothing, for it arrived after all; put it back, for there is what
 * was there before; or leave it, for somebody wrote there since or it is not asked any more.
 */
export type Way = 'arrived' | 'put' | 'changed' | 'away';

export function way(typed: Standing, now: Standing | undefined): Way {
  if (!now) {
    return 'away';
  }
  if (now.kept === fingerprint(typed.text)) {
    return 'arrived';
  }
  return now.kept === typed.kept ? 'put' : 'changed';
}

/** Whether the program was started again since the page came from it, and the session was not ended by anybody. */
export function startedAgain(page: string, now: string | null): boolean {
  return now !== null && now !== '' && page !== '' && now !== page;
}
