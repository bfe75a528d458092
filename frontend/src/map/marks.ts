import { digits } from './digits';
import type { Mark } from './mark';
import type { Measure } from './measure';
import type { Projection } from './projection';
import type { Language, Province } from './province';
import { narrow, numberSize, sizes } from './size';

/** What the symbol of a province looks like. */
export interface Symbol {
  readonly province: Province;
  readonly chosen: boolean;
  /** The number inside, and its size; empty when it stands beside the name. */
  readonly number: string;
  readonly numberSize: number;
}

const chosenRing = 6;
const chosenRank = 1e6;

/** The symbols of a map and what is to be placed for each. */
export function symbolMarks(
  provinces: readonly Province[], chosen: ReadonlySet<string>, group: number, language: Language, projection: Projection, measure: Measure,
): { marks: Mark[]; symbols: Map<string, Symbol> } {
  const size = sizes(projection.width, group, provinces.map(({ count }) => count));
  const symbols = new Map<string, Symbol>();
  const marks = provinces.map((province): Mark => {
    const { code, name, count } = province;
    const radius = count > 0 ? size.radius(count) : size.ring;
    const text = count > 0 ? digits(count, language) : '';
    const inner = text ? numberSize(text, radius, group, measure) : 0;
    const isChosen = chosen.has(code);
    symbols.set(code, { province, chosen: isChosen, number: inner ? text : '', numberSize: inner });
    const labelled = count > 0 || isChosen || projection.width >= narrow;
    return {
      code,
      place: projection.place(province.lon, province.lat),
      radius,
      halo: isChosen ? chosenRing : 0,
      label: labelled ? {
        text: text && !inner ? `${name} ${text}` : name,
        size: count > 0 || isChosen ? size.text : size.quietText,
        weight: isChosen ? 700 : 400,
        rank: (isChosen ? chosenRank : 0) + count,
      } : undefined,
    };
  });
  return { marks, symbols };
}
