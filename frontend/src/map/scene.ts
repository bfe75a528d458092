import outline from 'outline:cambodia';
import { areasOf, type Area, type Boundaries } from './areas';
import { Border } from './border';
import { digits } from './digits';
import { layOut, type Layout } from './layout';
import { symbolMarks, type Symbol } from './marks';
import type { Mark } from './mark';
import type { Measure } from './measure';
import { groundNames, type GroundName } from './names';
import { Projection } from './projection';
import type { Language, Province } from './province';
import { narrow, smallestText } from './size';
import { step } from './shades';
import type { Words } from './words';

/** What the server said, and how much room there is. */
export interface Wish {
  readonly provinces: readonly Province[];
  readonly chosen: ReadonlySet<string>;
  readonly group: number;
  readonly language: Language;
  readonly words: Words;
  readonly width: number;
  readonly boundaries: Boundaries | undefined;
  readonly measure: Measure;
}

export interface Fill {
  readonly province: Province;
  readonly chosen: boolean;
  readonly area: Area;
  readonly step: number;
  readonly number: string;
  /** The number is too large for its area and stands out of it: then it is ink on a light rim. */
  readonly outgrown: boolean;
}

/** Everything that is drawn, with its place. */
export interface Scene {
  readonly projection: Projection;
  readonly layout: Layout;
  readonly names: readonly GroundName[];
  readonly symbols: ReadonlyMap<string, Symbol>;
  /** By province code; empty when there is no boundaries file. */
  readonly fills: ReadonlyMap<string, Fill>;
}

const numberOnArea = 13;

export function sceneOf(wish: Wish): Scene {
  const projection = new Projection(wish.width);
  const filled = wish.boundaries && wish.boundaries.size > 0;
  return filled ? filledScene(wish, wish.boundaries, projection) : symbolScene(wish, projection);
}

function symbolScene(wish: Wish, projection: Projection): Scene {
  const border = new Border(outline.country, projection);
  const { marks, symbols } = symbolMarks(wish.provinces, wish.chosen, wish.group, wish.language, projection, wish.measure);
  const layout = layOut(marks, projection.frame, border, wish.measure);
  return { projection, layout, symbols, fills: new Map(), names: namesOn(wish, layout, projection, border) };
}

function filledScene(wish: Wish, boundaries: Boundaries, projection: Projection): Scene {
  const areas = areasOf(boundaries, projection);
  const largest = Math.max(0, ...wish.provinces.map(({ count }) => count));
  const fills = new Map<string, Fill>();
  const marks: Mark[] = [];
  for (const province of wish.provinces) {
    const { code, name, count } = province;
    const area = areas.get(code);
    if (!area) continue;
    const chosen = wish.chosen.has(code);
    const number = digits(count, wish.language);
    const radius = Math.max(7, wish.measure(number, numberOnArea, 700).width / 2);
    const labelled = chosen || projection.width >= narrow;
    fills.set(code, { province, chosen, area, number, step: step(count, largest), outgrown: area.radius < radius + 1 });
    marks.push({
      code, radius, halo: 0, place: area.middle,
      label: labelled ? { text: name, size: 12, weight: chosen ? 700 : 400, rank: (chosen ? 1e6 : 0) + count } : undefined,
    });
  }
  const layout = layOut(marks, projection.frame, Border.none(projection), wish.measure, 'under');
  return { projection, layout, symbols: new Map(), fills, names: namesOn(wish, layout, projection, new Border(outline.country, projection)) };
}

function namesOn({ words, language, measure, boundaries }: Wish, layout: Layout, projection: Projection, border: Border): GroundName[] {
  // A filled map has no lake: its colour would be read as a number.
  const without = boundaries ? (['tonleSap'] as const) : [];
  return groundNames(words, language !== 'km', layout, projection, border, measure, smallestText, without);
}
