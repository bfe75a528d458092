import type { Point } from './geometry';

const directions: Readonly<Record<string, Point>> = {
  ArrowRight: { x: 1, y: 0 }, ArrowLeft: { x: -1, y: 0 }, ArrowDown: { x: 0, y: 1 }, ArrowUp: { x: 0, y: -1 },
};

/** The nearest place in the direction of an arrow key; going sideways counts double. */
export function neighbour<T extends { readonly code: string; readonly at: Point }>(places: readonly T[], from: string, key: string): T | undefined {
  const direction = directions[key];
  const here = places.find(({ code }) => code === from);
  if (!direction || !here) return undefined;
  let best: T | undefined;
  let least = Infinity;
  for (const place of places) {
    const [dx, dy] = [place.at.x - here.at.x, place.at.y - here.at.y];
    const along = dx * direction.x + dy * direction.y;
    const across = Math.abs(dx * direction.y) + Math.abs(dy * direction.x);
    if (along <= 0 || across > 2 * along) continue;
    const far = along + 2 * across;
    if (far < least) [best, least] = [place, far];
  }
  return best;
}
