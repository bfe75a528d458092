export interface Point {
  readonly x: number;
  readonly y: number;
}

/** Left, top, right, bottom in pixels. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

export interface Segment {
  readonly a: Point;
  readonly b: Point;
}

export type Ring = readonly Point[];

export const grown = (box: Box, by: number): Box => ({ x0: box.x0 - by, y0: box.y0 - by, x1: box.x1 + by, y1: box.y1 + by });

export const boxesMeet = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;

export const within = (inner: Box, outer: Box): boolean =>
  inner.x0 >= outer.x0 && inner.y0 >= outer.y0 && inner.x1 <= outer.x1 && inner.y1 <= outer.y1;

export function circleMeetsBox(centre: Point, radius: number, box: Box): boolean {
  const dx = Math.max(box.x0 - centre.x, 0, centre.x - box.x1);
  const dy = Math.max(box.y0 - centre.y, 0, centre.y - box.y1);
  return dx * dx + dy * dy < radius * radius;
}

/** Liang and Barsky's rule. */
export function segmentMeetsBox({ a, b }: Segment, box: Box): boolean {
  if (Math.max(a.x, b.x) < box.x0 || Math.min(a.x, b.x) > box.x1) return false;
  if (Math.max(a.y, b.y) < box.y0 || Math.min(a.y, b.y) > box.y1) return false;
  let enter = 0;
  let leave = 1;
  for (const [from, step, low, high] of [[a.x, b.x - a.x, box.x0, box.x1], [a.y, b.y - a.y, box.y0, box.y1]] as const) {
    if (step === 0) continue; // between low and high, or it would have been sent away above
    const [s, t] = [(low - from) / step, (high - from) / step];
    enter = Math.max(enter, Math.min(s, t));
    leave = Math.min(leave, Math.max(s, t));
  }
  return enter <= leave;
}

export function distanceToSegment(p: Point, { a, b }: Segment): number {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((p.x - a.x) * dx + (p.y - a.y) * dy) / length));
  return Math.hypot(p.x - a.x - t * dx, p.y - a.y - t * dy);
}

export function segmentsOf(ring: Ring): Segment[] {
  return ring.map((b, i) => ({ a: ring.at(i - 1)!, b }));
}

/** The even-odd rule; holes count as outside. */
export function inside(p: Point, rings: readonly Ring[]): boolean {
  let odd = false;
  for (const ring of rings) {
    for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
      const [a, b] = [ring[i]!, ring[j]!];
      if (a.y > p.y !== b.y > p.y && p.x < ((b.x - a.x) * (p.y - a.y)) / (b.y - a.y) + a.x) odd = !odd;
    }
  }
  return odd;
}

export function boundsOf(points: Iterable<Point>): Box {
  let box = { x0: Infinity, y0: Infinity, x1: -Infinity, y1: -Infinity };
  for (const { x, y } of points) {
    box = { x0: Math.min(box.x0, x), y0: Math.min(box.y0, y), x1: Math.max(box.x1, x), y1: Math.max(box.y1, y) };
  }
  return box;
}
