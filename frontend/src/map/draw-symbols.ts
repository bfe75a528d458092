import { nothing, svg, type SVGTemplateResult } from 'lit';
import { shapes, type Group } from '../symbols/shapes';
import { grown, type Box } from './geometry';
import type { PlacedLabel, PlacedMark } from './mark';
import type { Symbol } from './marks';
import type { Scene } from './scene';

/** What a screen reader hears of a province. */
export type Say = (code: string) => string;

const smallestTarget = 12;

/** The lines from symbols that moved aside to their true places: under all symbols. */
export function lines({ layout }: Scene): SVGTemplateResult[] {
  return layout.marks.filter(({ aside }) => aside).map(({ place, at }) => svg`<g class="aside" aria-hidden="true">
    <path d="M${place.x} ${place.y}L${at.x} ${at.y}"></path><circle cx=${place.x} cy=${place.y} r="2"></circle></g>`);
}

export function symbol(scene: Scene, group: number, mark: PlacedMark, say: Say): SVGTemplateResult {
  const its = scene.symbols.get(mark.code)!;
  const label = scene.layout.labels.find(({ code }) => code === mark.code);
  const spoken = say(mark.code);
  return svg`<g class=${`province${its.chosen ? ' chosen' : ''}${its.province.count > 0 ? '' : ' quiet'}`} data-code=${mark.code}
      role="button" tabindex="0" aria-pressed=${its.chosen} aria-label=${spoken}>
    <title>${spoken}</title>
    ${focusRing(mark, label)}
    <circle class="target" cx=${mark.at.x} cy=${mark.at.y} r=${Math.max(smallestTarget, mark.radius + mark.halo)}></circle>
    ${its.chosen ? svg`<circle class="ring" cx=${mark.at.x} cy=${mark.at.y} r=${mark.radius + mark.halo - 1.5}></circle>` : nothing}
    ${figure(mark, its, group)}
    ${its.number ? svg`<text class="number" x=${mark.at.x} y=${mark.at.y + its.numberSize * 0.36} style="font-size:${its.numberSize}px;fill:${onSymbol(group)}">${its.number}</text>` : nothing}
    ${label ? svg`<text class="label" style="font-size:${mark.label!.size}px">${label.lines.map(({ text, x, y }) => svg`<tspan x=${x} y=${y}>${text}</tspan>`)}</text>` : nothing}
  </g>`;
}

function figure({ at, radius }: PlacedMark, { province }: Symbol, group: number): SVGTemplateResult {
  if (province.count <= 0) return svg`<circle class="none" cx=${at.x} cy=${at.y} r=${radius - 0.6}></circle>`;
  if (group === 0) return svg`<circle class="all" cx=${at.x} cy=${at.y} r=${radius}></circle>`;
  const { path, middle, reach, fill, edge } = shapes[group as Group];
  return svg`<path class="shape" d=${path} transform="translate(${at.x} ${at.y}) scale(${radius / reach}) translate(-9 ${-middle})" style="fill:${fill};stroke:${edge}"></path>`;
}

const onSymbol = (group: number) => (group === 0 ? 'var(--on-accent, #fff)' : shapes[group as Group].onFill);

/** Round the symbol and its name, square, so that it is not taken for the ring of a chosen province. */
function focusRing({ at, radius, halo }: PlacedMark, label: PlacedLabel | undefined): SVGTemplateResult {
  const own = grown({ x0: at.x, y0: at.y, x1: at.x, y1: at.y }, radius + halo);
  const box = grown(label ? around(own, label.box) : own, 4);
  return svg`<rect class="focus" x=${box.x0} y=${box.y0} width=${box.x1 - box.x0} height=${box.y1 - box.y0} rx="3"></rect>`;
}

const around = (a: Box, b: Box): Box => ({ x0: Math.min(a.x0, b.x0), y0: Math.min(a.y0, b.y0), x1: Math.max(a.x1, b.x1), y1: Math.max(a.y1, b.y1) });
