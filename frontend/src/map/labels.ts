import type { Border } from './border';
import { candidates, type Candidate, type Preference } from './candidates';
import { circleMeetsBox, grown, segmentMeetsBox, within, type Box } from './geometry';
import type { PlacedLabel, PlacedMark } from './mark';
import type { Measure } from './measure';
import { collide, settle } from './settle';

const fromFrame = 3;
const fromSymbol = 1.5;
const nearSymbol = 5;
const cost = { border: 34, abroad: 6, dot: 24, line: 12, near: 3 };

/**
 * Puts each label where it disturbs least. Never on a symbol, never out of the frame, never on another
 * label; if possible not across the border, a line to a true place, or abroad. What finds no place gives
 * way by rank: its name is still spoken, in the tooltip and in the list beside the map.
 */
export function placeLabels(marks: readonly PlacedMark[], frame: Box, border: Border, measure: Measure, preference: Preference): PlacedLabel[] {
  const wanted = marks
    .filter(({ label }) => label)
    .sort((a, b) => b.label!.rank - a.label!.rank || a.code.localeCompare(b.code))
    .map((mark) => possible(mark, marks, frame, border, measure, preference))
    .filter((choices) => choices.length > 0);

  const kept: Candidate[] = [];
  const settled = settle(wanted);
  wanted.forEach((choices, i) => {
    const free = (candidate: Candidate) => kept.every((other) => !collide(candidate, other));
    const best = free(settled[i]!) ? settled[i] : choices.filter(free).sort((a, b) => a.cost - b.cost)[0];
    if (best) kept.push(best);
  });
  return kept;
}

/** The places that are allowed at all, with what speaks against each. */
function possible(mark: PlacedMark, marks: readonly PlacedMark[], frame: Box, border: Border, measure: Measure, preference: Preference): Candidate[] {
  const room = grown(frame, -fromFrame);
  return candidates(mark, mark.label!, measure, preference).filter((candidate) => {
    const { box } = candidate;
    if (!within(box, room)) return false;
    for (const other of marks) {
      if (circleMeetsBox(other.at, other.radius + other.halo + fromSymbol, box)) return false;
      if (other !== mark && circleMeetsBox(other.at, other.radius + nearSymbol, box)) candidate.cost += cost.near;
      if (!other.aside) continue;
      if (circleMeetsBox(other.place, 3, box)) candidate.cost += cost.dot;
      else if (segmentMeetsBox({ a: other.place, b: other.at }, box)) candidate.cost += cost.line;
    }
    if (border.meets(grown(box, 1))) candidate.cost += cost.border;
    else if (border.rings.length > 0 && !border.holds({ x: (box.x0 + box.x1) / 2, y: (box.y0 + box.y1) / 2 })) candidate.cost += cost.abroad;
    return true;
  });
}
