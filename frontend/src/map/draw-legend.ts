import { html, nothing, svg, type SVGTemplateResult, type TemplateResult } from 'lit';
import { shapes, type Group } from '../symbols/shapes';
import type { Scene } from './scene';
import { shade, steps } from './shades';
import type { Words } from './words';

export function legend(scene: Scene, group: number, anyChosen: boolean, words: Words): TemplateResult {
  const filled = scene.fills.size > 0;
  return html`<div class="legend" part="legend">
    ${filled ? shadesLine(group, words) : entry(sample(group), words('byNumber'))}
    ${entry(svg`<circle class="none" cx="9" cy="9" r="3.6"></circle>`, words('noneReported'))}
    ${anyChosen ? entry(filled ? svg`<rect class="ring" x="2" y="2" width="14" height="14"></rect>` : svg`<circle class="ring" cx="9" cy="9" r="7"></circle>`, words('chosenProvince')) : nothing}
    ${!filled && scene.layout.marks.some(({ aside }) => aside) ? entry(svg`<g class="aside"><path d="M4 14L14 4"></path><circle cx="4" cy="14" r="2"></circle></g>`, words('movedAside')) : nothing}
  </div>
  <p class="credit" part="credit">${words(filled ? 'boundariesCredit' : 'credit')}</p>`;
}

const entry = (figure: SVGTemplateResult, text: string) =>
  html`<span><svg class="key" viewBox="0 0 18 18" aria-hidden="true">${figure}</svg>${text}</span>`;

function sample(group: number): SVGTemplateResult {
  if (group === 0) return svg`<circle class="all" cx="9" cy="9" r="7.5"></circle>`;
  const { path, fill, edge } = shapes[group as Group];
  return svg`<path class="shape" d=${path} style="fill:${fill};stroke:${edge}"></path>`;
}

/** From few to many; the numbers themselves stand on the areas. */
function shadesLine(group: number, words: Words): TemplateResult {
  const squares = Array.from({ length: steps }, (_, i) => svg`<rect class="swatch" x=${i * 20 + 1} y="2" width="20" height="14" style="fill:${shade(i + 1, group)}"></rect>`);
  return html`<span>${words('less')}<svg class="key" style="width:102px" viewBox="0 0 102 18" aria-hidden="true">${squares}</svg>${words('more')}</span>`;
}
