import type { Box, Point } from './geometry';
import type { MarkLabel, PlacedLabel, PlacedMark } from './mark';
import type { Extent, Measure } from './measure';

/** A place where a label could stand, and how much one would rather not put it there. */
export interface Candidate extends PlacedLabel {
  cost: number;
}

/** Right first, then left, above and below; then half-way between these; then the same farther off. */
const sides: readonly (readonly [dx: number, dy: number, cost: number])[] = [
  [1, 0, 0], [-1, 0, 1.5], [0, -1, 2], [0, 1, 2.5],
  [1, -0.55, 3], [1, 0.55, 3], [-1, -0.55, 4], [-1, 0.55, 4],
  [0.45, -1, 3.5], [-0.45, -1, 3.5], [0.45, 1, 4], [-0.45, 1, 4],
];
const farther: readonly (readonly [distance: number, cost: number])[] = [[0, 0], [5, 5], [10, 11], [16, 18]];
const inTwoLines = 3;
const leading = 2;

/** On a filled map the name stands under its number. */
export type Preference = 'beside' | 'under';

export function candidates(mark: PlacedMark, label: MarkLabel, measure: Measure, preference: Preference): Candidate[] {
  return wraps(label.text).flatMap((texts, wrap) => {
    const extents = texts.map((text) => measure(text, label.size, label.weight));
    const size = blockSize(extents);
    return farther.flatMap(([distance, far]) =>
      sides.map(([dx, dy, cost]) => {
        const under = preference === 'under' ? (dx === 0 ? -4 : 2) : 0;
        return { ...block(mark, texts, extents, corner(mark, size, dx, dy, distance), size, dx), cost: cost + far + under + wrap * inTwoLines };
      }));
  });
}

/** The whole text, and the same in two lines where it has a space near its middle. */
function wraps(text: string): string[][] {
  const spaces = [...text.matchAll(/ (?=\D)/g)].map(({ index }) => index);
  const middle = text.length / 2;
  const cut = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return cut === undefined || text.length < 9 ? [[text]] : [[text], [text.slice(0, cut), text.slice(cut + 1)]];
}

function blockSize(extents: readonly Extent[]): { width: number; height: number } {
  return {
    width: Math.max(...extents.map(({ width }) => width)),
    height: extents.reduce((sum, { ascent, descent }) => sum + ascent + descent, (extents.length - 1) * leading),
  };
}

function corner(mark: PlacedMark, { width, height }: { width: number; height: number }, dx: number, dy: number, distance: number): Point {
  const off = mark.radius + mark.halo + distance;
  const { x, y } = mark.at;
  if (Math.abs(dx) === 1) {
    return { x: dx > 0 ? x + off + 4 : x - off - 4 - width, y: y - height / 2 + dy * (height / 2 + off * 0.5) };
  }
  return { x: x - width / 2 + dx * width, y: dy < 0 ? y - off - 2 - height : y + off + 2 };
}

function block(mark: PlacedMark, texts: readonly string[], extents: readonly Extent[], { x, y }: Point, size: { width: number; height: number }, dx: number): PlacedLabel {
  const box: Box = { x0: x, y0: y, x1: x + size.width, y1: y + size.height };
  let top = y;
  const lines = texts.map((text, i) => {
    const { width, ascent, descent } = extents[i]!;
    const shift = dx === 1 ? 0 : dx === -1 ? size.width - width : (size.width - width) / 2;
    const line = { text, x: x + shift, y: top + ascent };
    top += ascent + descent + leading;
    return line;
  });
  return { code: mark.code, lines, box };
}
