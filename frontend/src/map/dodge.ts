import type { Border } from './border';
import { grown, type Box, type Point } from './geometry';
import type { Mark, PlacedMark } from './mark';

/** Pixels between two symbols. */
export const gap = 4;

const directions = Array.from({ length: 36 }, (_, i) => ({ x: Math.cos((i * Math.PI) / 18), y: Math.sin((i * Math.PI) / 18) }));
const farthest = 160;
const outOfCountry = 9;
const onBorder = 4;

/**
 * Lets no two symbols come nearer than {@link gap}. The largest stands where it belongs; each further one
 * takes the nearest free place, and rather one inside the country and off its border.
 */
export function dodge(marks: readonly Mark[], frame: Box, border: Border): PlacedMark[] {
  const order = [...marks].sort((a, b) => b.radius - a.radius || a.code.localeCompare(b.code));
  const placed: PlacedMark[] = [];
  for (const mark of order) {
    const at = nearestFree(mark, placed, frame, border);
    placed.push({ ...mark, at, aside: Math.hypot(at.x - mark.place.x, at.y - mark.place.y) > mark.radius + 1 });
  }
  return placed;
}

function nearestFree(mark: Mark, others: readonly PlacedMark[], frame: Box, border: Border): Point {
  const radius = mark.radius + mark.halo;
  const free = (p: Point) =>
    p.x - radius >= frame.x0 + 1 && p.x + radius <= frame.x1 - 1 && p.y - radius >= frame.y0 + 1 && p.y + radius <= frame.y1 - 1 &&
    others.every((other) => Math.hypot(p.x - other.at.x, p.y - other.at.y) >= radius + other.radius + other.halo + gap);
  if (free(mark.place)) return mark.place;

  let best = mark.place;
  let least = Infinity;
  for (let step = 1; step <= farthest && step < least; step += 1) {
    for (const { x, y } of directions) {
      const point = { x: mark.place.x + x * step, y: mark.place.y + y * step };
      if (!free(point)) continue;
      let cost = step;
      if (!border.holds(point)) cost += outOfCountry;
      if (cost < least && border.meets(grown({ x0: point.x, y0: point.y, x1: point.x, y1: point.y }, radius))) cost += onBorder;
      if (cost < least) [best, least] = [point, cost];
    }
  }
  return best;
}
