import { shapes, type Group } from '../symbols/shapes';

/** Five steps of one colour, by number; step 0 is "none reported". */
export const steps = 5;
const strength = [0, 10, 22, 38, 75, 100];

/** Narrow at the low end, where most provinces are. */
export function step(count: number, largest: number): number {
  if (count <= 0) return 0;
  return Math.max(1, Math.min(steps, Math.ceil(Math.sqrt(count / largest) * steps)));
}

export function shade(at: number, group: number): string {
  const paper = 'var(--map-country, #fff)';
  return at === 0 ? paper : `color-mix(in srgb, ${colour(group)} ${strength[at]}%, ${paper})`;
}

/** What is readable on that shade. */
export function onShade(at: number, group: number): string {
  return at >= 4 ? (group === 0 ? 'var(--on-accent, #fff)' : shapes[group as Group].onFill) : 'var(--ink, #1f1d1a)';
}

const colour = (group: number) => (group === 0 ? 'var(--accent, #6b2a5e)' : shapes[group as Group].fill);
