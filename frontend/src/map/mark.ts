import type { Box, Point } from './geometry';
import type { Weight } from './measure';

/** What is to be placed for one province, before the rules have placed it. */
export interface Mark {
  readonly code: string;
  /** Where the capital truly lies (on a filled map: the middle of the area). */
  readonly place: Point;
  /** Round the place: nothing else may stand in it. */
  readonly radius: number;
  /** More room round the symbol, for the ring of a chosen province. */
  readonly halo: number;
  /** The text beside it, or none. */
  readonly label?: MarkLabel | undefined;
}

export interface MarkLabel {
  readonly text: string;
  readonly size: number;
  readonly weight: Weight;
  /** Higher ones are placed first and dropped last. */
  readonly rank: number;
}

export interface PlacedMark extends Mark {
  /** Where it stands: at its place, or aside when others crowd it. */
  readonly at: Point;
  /** Whether a line to the true place is needed: the place does not lie under the symbol itself. */
  readonly aside: boolean;
}

export interface PlacedLabel {
  readonly code: string;
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
  readonly box: Box;
}
