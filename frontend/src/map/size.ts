import { shapes, type Group } from '../symbols/shapes';
import type { Measure } from './measure';

/** Below this width in pixels only provinces with something to say are labelled. */
export const narrow = 440;
export const smallestText = 11;
/** Root of the share of the map's width, squared, that the squared radii may fill together. */
const shareOfMap = 0.095;

const between = (low: number, value: number, high: number) => Math.min(high, Math.max(low, value));

export interface Sizes {
  /** Radius of the symbol's outermost corner in pixels, for a count above 0. */
  radius(count: number): number;
  /** Radius of the small ring for "none reported". */
  readonly ring: number;
  readonly text: number;
  readonly quietText: number;
}

/**
 * Area by number: the radius grows with the root of the count. Only the smallest keep a size at which
 * the shape can be told; the largest one and the room that all need together decide how large they are drawn.
 */
export function sizes(width: number, group: number, counts: readonly number[]): Sizes {
  const round = group === 0 || group === 2;
  const most = between(15, width * 0.048, 30);
  const largest = Math.max(1, ...counts);
  const all = Math.max(1, counts.reduce((sum, count) => sum + Math.max(0, count), 0));
  const step = Math.min(between(7, width * 0.0152, 9.2), most / Math.sqrt(largest), shareOfMap * width / Math.sqrt(all));
  const least = round ? 4.5 : 6;
  return {
    radius: (count) => Math.max(least, step * Math.sqrt(count)),
    ring: width < narrow ? 3.2 : 3.8,
    text: width < 360 ? 11.5 : width < narrow ? 12 : 13,
    quietText: 11.5,
  };
}

/** The size at which a number fits into a symbol, or 0 when it has to stand beside it. */
export function numberSize(text: string, radius: number, group: number, measure: Measure): number {
  const round = group === 0 || group === 2;
  const room = (round ? 1 : shapes[group as Group].room) * radius - (round ? 1.6 : 0.5);
  return [15, 13, 12, smallestText].find((size) => {
    const { width } = measure(text, size, 700);
    const wanted = size === 15 ? 22 : size === 13 ? 10 : 0;
    return radius >= wanted && Math.hypot(width / 2, size * 0.37) <= room;
  }) ?? 0;
}
