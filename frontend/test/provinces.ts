import type { Measure } from '../src/map/measure';
import type { Province } from '../src/map/province';

const capitals: [code: number, name: string, km: string, lon: number, lat: number, all: number, group4: number][] = [
  [1, 'Banteay Meanchey', 'បន្ទាយមានជ័យ', 102.97, 13.59, 25, 1], [2, 'Battambang', 'បាត់ដំបង', 103.2, 13.1, 30, 2],
  [3, 'Kampong Cham', 'កំពង់ចាម', 105.46, 11.99, 9, 0], [4, 'Kampong Chhnang', 'កំពង់ឆ្នាំង', 104.67, 12.25, 6, 0],
  [5, 'Kampong Speu', 'កំពង់ស្ពឺ', 104.52, 11.45, 10, 0], [6, 'Kampong Thom', 'កំពង់ធំ', 104.89, 12.71, 10, 1],
  [7, 'Kampot', 'កំពត', 104.18, 10.61, 7, 0], [8, 'Kandal', 'កណ្ដាល', 104.95, 11.48, 8, 2],
  [9, 'Koh Kong', 'កោះកុង', 102.98, 11.61, 9, 0], [10, 'Kratie', 'ក្រចេះ', 106.02, 12.49, 1, 0],
  [11, 'Mondulkiri', 'មណ្ឌលគិរី', 107.19, 12.46, 0, 0], [12, 'Phnom Penh', 'ភ្នំពេញ', 104.92, 11.56, 51, 4],
  [13, 'Preah Vihear', 'ព្រះវិហារ', 104.98, 13.81, 2, 0], [14, 'Prey Veng', 'ព្រៃវែង', 105.33, 11.49, 3, 0],
  [15, 'Pursat', 'ពោធិ៍សាត់', 103.92, 12.54, 3, 0], [16, 'Ratanakiri', 'រតនគិរី', 106.99, 13.74, 1, 0],
  [17, 'Siem Reap', 'សៀមរាប', 103.86, 13.36, 31, 0], [18, 'Preah Sihanouk', 'ព្រះសីហនុ', 103.53, 10.63, 6, 0],
  [19, 'Stung Treng', 'ស្ទឹងត្រែង', 105.97, 13.53, 5, 0], [20, 'Svay Rieng', 'ស្វាយរៀង', 105.8, 11.09, 9, 0],
  [21, 'Takeo', 'តាកែវ', 104.79, 10.99, 3, 0], [22, 'Oddar Meanchey', 'ឧត្តរមានជ័យ', 103.52, 14.18, 2, 0],
  [23, 'Kep', 'កែប', 104.32, 10.48, 0, 0], [24, 'Pailin', 'ប៉ៃលិន', 102.61, 12.85, 5, 1],
  [25, 'Tboung Khmum', 'ត្បូងឃ្មុំ', 105.65, 11.91, 0, 0],
];

const of = (count: (all: number, group4: number, i: number) => number): Province[] =>
  capitals.map(([code, name, , lon, lat, all, group4], i) => ({ code: `KH-${code}`, name, lon, lat, count: count(all, group4, i) }));

export const khmer = of((all) => all).map((province, i) => ({ ...province, name: capitals[i]![2] }));

/** The forum's numbers, and some that nobody wishes for. */
export const dataSets: Readonly<Record<string, readonly Province[]>> = {
  'all groups': of((all) => all),
  'one group': of((_, group4) => group4),
  'all zero': of(() => 0),
  'one huge': of((all, _, i) => (i === 11 ? 4000 : all)),
  'all the same': of(() => 12),
  'all large': of((all) => 100 + all),
  'in Khmer': khmer,
};

/** About as wide as Noto Sans; Khmer's signs above and below take no width of their own. */
export const roughly: Measure = (text, size, weight) => {
  const letters = [...text].filter((letter) => !/\p{Mn}/u.test(letter)).length;
  const isKhmer = /[\u1780-\u17ff]/.test(text);
  return {
    width: letters * size * (isKhmer ? 0.62 : 0.56) * (weight === 700 ? 1.06 : 1),
    ascent: size * (isKhmer ? 1.05 : 0.76),
    descent: size * (isKhmer ? 0.55 : 0.24),
  };
};
