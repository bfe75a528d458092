import type { Language } from './province';

/** A count in the page's own digits: ០ to ៩ in Khmer. */
export function digits(count: number, language: Language): string {
  const latin = String(count);
  return language === 'km' ? latin.replace(/\d/g, (digit) => String.fromCharCode(0x17e0 + Number(digit))) : latin;
}
