import type { Border } from './border';
import type { Preference } from './candidates';
import { dodge } from './dodge';
import type { Box } from './geometry';
import { placeLabels } from './labels';
import type { Mark, PlacedLabel, PlacedMark } from './mark';
import type { Measure } from './measure';

export interface Layout {
  readonly marks: readonly PlacedMark[];
  readonly labels: readonly PlacedLabel[];
}

/** Symbols first, then their labels. The same input always gives the same picture. */
export function layOut(marks: readonly Mark[], frame: Box, border: Border, measure: Measure, preference: Preference = 'beside'): Layout {
  const placed = dodge(marks, frame, border);
  return { marks: placed, labels: placeLabels(placed, frame, border, measure, preference) };
}
