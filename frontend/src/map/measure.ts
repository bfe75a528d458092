/** Ink of a line of text round its baseline, in pixels. */
export interface Extent {
  readonly width: number;
  readonly ascent: number;
  readonly descent: number;
}

export type Weight = 400 | 700;
export type Measure = (text: string, size: number, weight: Weight) => Extent;

/** Measures with the page's own fonts, as they are loaded at this moment. */
export function canvasMeasure(family: string): Measure {
  const context = document.createElement('canvas').getContext('2d')!;
  const known = new Map<string, Extent>();
  return (text, size, weight) => {
    const key = `${weight} ${size} ${text}`;
    let extent = known.get(key);
    if (!extent) {
      context.font = `${weight} ${size}px ${family}`;
      const ink = context.measureText(text);
      extent = {
        width: ink.width,
        ascent: Math.max(ink.actualBoundingBoxAscent, size * 0.74),
        descent: Math.max(ink.actualBoundingBoxDescent, size * 0.22),
      };
      known.set(key, extent);
    }
    return extent;
  };
}
