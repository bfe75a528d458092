import { Resvg } from '@resvg/resvg-js';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { home } from './places.mjs';

/** The bridge as SVG and, for home screens that want pixels, as PNG. */
export async function icons(out) {
  const svg = await readFile(join(home, 'static/icon.svg'), 'utf8');
  await writeFile(join(out, 'icon.svg'), svg);
  for (const width of [192, 512]) {
    const png = new Resvg(svg, { fitTo: { mode: 'width', value: width }, font: { loadSystemFonts: false } }).render().asPng();
    await writeFile(join(out, `icon-${width}.png`), png);
  }
}
