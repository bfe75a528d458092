/** A province as the server sends it. */
export interface Province {
  /** ISO 3166-2, such as `KH-2`. */
  readonly code: string;
  /** In the page's language. */
  readonly name: string;
  /** The capital's true place, in degrees. */
  readonly lon: number;
  readonly lat: number;
  /** Local services that match; 0 is "none reported". */
  readonly count: number;
  /** A further word for the spoken name and the tooltip. */
  readonly note?: string | null;
}

export type Language = 'en' | 'km';
