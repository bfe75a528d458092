/** The forum's six groups of services, in its order. */
export type Group = 1 | 2 | 3 | 4 | 5 | 6;

export interface Shape {
  /** Outline in a box of 18 by 18; its middle is 9 across and `middle` down. */
  readonly path: string;
  readonly middle: number;
  /** From the middle to the outermost corner. */
  readonly reach: number;
  /** Colours as custom properties, with the look's own values where no stylesheet says them. */
  readonly fill: string;
  readonly edge: string;
  /** What is readable on the fill. */
  readonly onFill: string;
  /** Radius of the largest circle round the centre that stays inside, when the outermost corner has radius 1. */
  readonly room: number;
}

const ink = 'var(--ink, #1f1d1a)';
const paper = 'var(--paper, #fff)';

export const shapes: Readonly<Record<Group, Shape>> = {
  1: { path: 'M2.5 2.5h13v13h-13Z', middle: 9, reach: 9.19, fill: 'var(--g1, #7cc4ee)', edge: 'var(--g1-edge, #1c5f87)', onFill: ink, room: 0.707 },
  2: { path: 'M9 1.5a7.5 7.5 0 1 0 .01 0Z', middle: 9, reach: 7.5, fill: 'var(--g2, #fbdc3c)', edge: 'var(--g2-edge, #6b5600)', onFill: ink, room: 1 },
  3: { path: 'M9 1.5 16.8 15H1.2Z', middle: 10.5, reach: 9, fill: 'var(--g3, #1d3c85)', edge: 'var(--g3-edge, #1d3c85)', onFill: paper, room: 0.5 },
  4: { path: 'M9 1 17 9 9 17 1 9Z', middle: 9, reach: 8, fill: 'var(--g4, #27803f)', edge: 'var(--g4-edge, #1c5c2e)', onFill: paper, room: 0.707 },
  5: {
    path: 'M9 .7 11.2 6.4 17.3 6.7 12.5 10.5 14.1 16.4 9 13.1 3.9 16.4 5.5 10.5 .7 6.7 6.8 6.4Z', middle: 9.44, reach: 8.74,
    fill: 'var(--g5, #c4282b)', edge: 'var(--g5-edge, #8c1a1d)', onFill: paper, room: 0.44,
  },
  6: { path: 'M9 1.2 16.7 6.8 13.8 15.9H4.2L1.3 6.8Z', middle: 9.29, reach: 8.09, fill: 'var(--g6, #1a1a1a)', edge: 'var(--g6-edge, #1a1a1a)', onFill: paper, room: 0.809 },
};
