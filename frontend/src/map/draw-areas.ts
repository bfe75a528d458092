import { svg, type SVGTemplateResult } from 'lit';
import type { Say } from './draw-symbols';
import type { PlacedMark } from './mark';
import type { Fill, Scene } from './scene';
import { onShade, shade } from './shades';

export function area(scene: Scene, group: number, { code }: PlacedMark, say: Say): SVGTemplateResult {
  const { area, chosen, step } = scene.fills.get(code)!;
  const spoken = say(code);
  return svg`<g class="province" data-code=${code} role="button" tabindex="0" aria-pressed=${chosen} aria-label=${spoken}>
    <title>${spoken}</title><path class="area" d=${area.path} style="fill:${shade(step, group)}"></path></g>`;
}

/** Above all areas, so that no neighbour covers them: the rims of chosen and focused areas, numbers, names. */
export function aboveAreas(scene: Scene, group: number, focused: string | undefined): SVGTemplateResult {
  const fills = [...scene.fills.values()];
  const rim = (kind: string, { area }: Fill) => svg`<path class="rim paper" d=${area.path}></path><path class=${`rim ${kind}`} d=${area.path}></path>`;
  return svg`<g class="above" aria-hidden="true">
    ${fills.filter(({ chosen }) => chosen).map((fill) => rim('chosen', fill))}
    ${fills.filter(({ province }) => province.code === focused).map((fill) => rim('focused', fill))}
    ${scene.layout.marks.map((mark) => number(mark, scene.fills.get(mark.code)!, group))}
    ${scene.layout.labels.map(({ code, lines }) => svg`<text class=${scene.fills.get(code)!.chosen ? 'label strong' : 'label'} style=${`font-size:${scene.layout.marks.find((mark) => mark.code === code)!.label!.size}px`}>
      ${lines.map(({ text, x, y }) => svg`<tspan x=${x} y=${y}>${text}</tspan>`)}</text>`)}
  </g>`;
}

function number({ at, aside }: PlacedMark, { number, outgrown, step }: Fill, group: number): SVGTemplateResult {
  if (step === 0) return svg`<circle class="none" cx=${at.x} cy=${at.y} r="3.6"></circle>`;
  const outside = outgrown || aside;
  return svg`<text class=${outside ? 'number rimmed' : 'number'} x=${at.x} y=${at.y + 4.6}
    style="font-size:13px;fill:${outside ? 'var(--ink, #1f1d1a)' : onShade(step, group)}">${number}</text>`;
}
