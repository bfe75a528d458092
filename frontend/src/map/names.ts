import type { Border } from './border';
import { boxesMeet, circleMeetsBox, grown, within, type Box } from './geometry';
import type { Layout } from './layout';
import type { Measure } from './measure';
import type { Projection } from './projection';
import type { Word } from './words';

/** A name on the ground: a neighbour, the sea, the lake. */
export interface GroundName {
  readonly word: Word;
  readonly lines: readonly { readonly text: string; readonly x: number; readonly y: number }[];
}

export const letterSpacing = 0.14;

/** Where each may stand, in degrees, best first; a name that finds no room is left out. */
const places: readonly { word: Word; at: readonly (readonly [number, number])[]; spaced: boolean }[] = [
  { word: 'thailand', at: [[102.95, 14.62], [102.6, 14.5], [102.5, 14.3], [103.6, 14.8]], spaced: true },
  { word: 'laos', at: [[105.93, 14.81], [106.15, 14.6], [105.75, 14.6]], spaced: true },
  { word: 'vietnam', at: [[107.35, 10.91], [107.3, 11.3], [106.9, 11.1], [107.4, 11.6]], spaced: true },
  { word: 'gulf', at: [[102.65, 10.45], [102.6, 10.75], [102.6, 10.25], [102.5, 11.0]], spaced: true },
  { word: 'tonleSap', at: [[104.02, 12.92], [104.1, 12.83], [103.9, 13.02], [104.2, 12.72], [104.32, 12.62], [104.4, 12.52]], spaced: false },
];

export function groundNames(
  texts: (word: Word) => string, spaced: boolean, layout: Layout, projection: Projection, border: Border, measure: Measure, size: number, without: readonly Word[] = [],
): GroundName[] {
  const taken: Box[] = layout.labels.map(({ box }) => grown(box, 3));
  const names: GroundName[] = [];
  for (const { word, at, spaced: neighbour } of places) {
    if (without.includes(word)) continue;
    const text = texts(word);
    const words = neighbour && text.length > 10 && text.includes(' ') ? [text.slice(0, text.lastIndexOf(' ')), text.slice(text.lastIndexOf(' ') + 1)] : [text];
    const inked = words.map((line) => (neighbour && spaced ? line.toLocaleUpperCase() : line));
    const extents = inked.map((line) => measure(line, size, 400));
    const widths = extents.map(({ width }, i) => width + (neighbour && spaced ? inked[i]!.length * letterSpacing * size : 0));
    const height = extents.reduce((sum, { ascent, descent }) => sum + ascent + descent, 0);
    for (const [lon, lat] of at) {
      const { x, y } = projection.place(lon, lat);
      const half = Math.max(...widths) / 2;
      const box = { x0: x - half, y0: y - height / 2, x1: x + half, y1: y + height / 2 };
      const free = within(box, grown(projection.frame, -2)) && taken.every((other) => !boxesMeet(box, other)) &&
        layout.marks.every((mark) => !circleMeetsBox(mark.at, mark.radius + mark.halo + 2, box)) && (!neighbour || !border.meets(grown(box, 3)));
      if (!free) continue;
      let top = box.y0;
      names.push({ word, lines: inked.map((line, i) => {
        const { ascent, descent } = extents[i]!;
        const baseline = top + ascent;
        top += ascent + descent;
        return { text: line, x: x - widths[i]! / 2, y: baseline };
      }) });
      taken.push(box);
      break;
    }
  }
  return names;
}
