import { svg, type SVGTemplateResult } from 'lit';
import outline from 'outline:cambodia';
import { lake } from './lake';
import type { Scene } from './scene';

/** Sea, neighbours and, unless provinces are filled areas, the country with its lake. */
export function ground({ projection, fills }: Scene): SVGTemplateResult {
  const { width, height, scale } = projection;
  const shore = lake.map(([lon, lat]) => projection.place(lon, lat)).map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L');
  return svg`
    <rect class="sea" width=${width} height=${height}></rect>
    <path class="land" transform="scale(${scale})" d=${outline.neighbours}></path>
    ${fills.size > 0 ? undefined : svg`
      <path class="country" transform="scale(${scale})" d=${outline.country}></path>
      <path class="lake" d="M${shore}Z"></path>`}`;
}

/** The names on the ground; they are for orientation only. */
export function groundNamesOf({ names }: Scene): SVGTemplateResult[] {
  return names.map(({ word, lines }) => svg`<text class=${word === 'tonleSap' ? 'ground water' : 'ground'} aria-hidden="true">
    ${lines.map(({ text, x, y }) => svg`<tspan x=${x} y=${y}>${text}</tspan>`)}</text>`);
}
