import { digits } from './digits';
import type { Language, Province } from './province';

/** What the map says where the server gave no word of its own. */
export const english = {
  title: 'Map of the 25 provinces',
  services: '{name}, {count} services',
  service: '{name}, {count} service',
  byNumber: 'services, by number',
  noneReported: 'none reported',
  chosenProvince: 'chosen province',
  movedAside: 'true place of the capital, symbol moved aside',
  less: 'fewer',
  more: 'more services',
  credit: 'Outline: Natural Earth. Symbols stand at the province capital.',
  boundariesCredit: 'Boundaries: the file that the administrator installed.',
  tonleSap: 'Tonle Sap',
  thailand: 'Thailand',
  laos: 'Laos',
  vietnam: 'Viet Nam',
  gulf: 'Gulf of Thailand',
} as const;

export type Word = keyof typeof english;
export type Words = (word: Word) => string;

/** The server's words first. A page that gives only the plural keeps it for one as well. */
export function wordsOf(given: Partial<Record<string, string>> | null | undefined): Words {
  return (word) => given?.[word] || (word === 'service' && given?.['services']) || english[word];
}

/** What a screen reader says of a province, and the tooltip shows. */
export function spoken({ name, count, note }: Province, words: Words, language: Language): string {
  const pattern = words(count === 1 ? 'service' : 'services');
  const said = count > 0
    ? pattern.replace('{name}', name).replace('{count}', digits(count, language))
    : `${name}, ${words('noneReported')}`;
  return note ? `${said}, ${note}` : said;
}
