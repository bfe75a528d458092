import { css } from 'lit';

export const look = css`
  :host { display: block; font: 400 var(--t-1, 13px) / var(--lh, 1.5) var(--font, "Noto Sans", sans-serif); color: var(--ink, #1f1d1a); }
  :host([language="km"]) { font-family: var(--font-km, "Noto Sans Khmer", sans-serif); line-height: var(--lh-km, 1.85); }
  :host([hidden]) { display: none; }
  .map { display: block; width: 100%; height: auto; outline: 1px solid var(--line, #dcd7ce); outline-offset: -1px; overflow: hidden; }
  .sea { fill: var(--map-sea, #fff); }
  .land { fill: var(--map-land, #f1eee8); stroke: var(--map-border, #a39c90); stroke-width: 1; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
  .country { fill: var(--map-country, #fff); stroke: var(--ink, #1f1d1a); stroke-width: 1.4; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
  .lake { fill: var(--map-lake, #e4ebee); stroke: none; }
  text { font-family: inherit; fill: var(--ink, #1f1d1a); }
  .ground { font-size: 11px; fill: var(--ink-3, #6f6960); letter-spacing: .14em; }
  .water, :host([language="km"]) .ground { letter-spacing: normal; }
  .label { paint-order: stroke; stroke: var(--map-country, #fff); stroke-width: 3.5px; stroke-linejoin: round; }
  .quiet .label { fill: var(--ink-3, #6f6960); }
  .chosen .label, .label.strong { font-weight: 700; fill: var(--accent, #6b2a5e); }
  .number { font-weight: 700; text-anchor: middle; }
  .number.rimmed { paint-order: stroke; stroke: var(--paper, #fff); stroke-width: 3px; stroke-linejoin: round; }
  .province { cursor: pointer; outline: none; }
  .target { fill: transparent; }
  .all { fill: var(--accent, #6b2a5e); }
  .none { fill: var(--paper, #fff); stroke: var(--ink-3, #6f6960); stroke-width: 1.3; }
  .shape { stroke-width: 1.4; vector-effect: non-scaling-stroke; stroke-linejoin: round; }
  .ring { fill: var(--accent-wash, #f6eff4); stroke: var(--accent, #6b2a5e); stroke-width: 3; }
  .aside path { stroke: var(--ink, #1f1d1a); stroke-width: 1; }
  .aside circle { fill: var(--ink, #1f1d1a); }
  .focus { fill: none; stroke: none; }
  .province:focus-visible .focus { stroke: var(--accent, #6b2a5e); stroke-width: 3; }
  .province:hover .label { text-decoration: underline; }
  .area { stroke: var(--edge, #857e73); stroke-width: .8; stroke-linejoin: round; }
  .province:hover .area { stroke: var(--ink, #1f1d1a); stroke-width: 2; }
  .above { pointer-events: none; }
  .rim { fill: none; stroke-linejoin: round; }
  .rim.paper { stroke: var(--paper, #fff); stroke-width: 7; }
  .rim.chosen { stroke: var(--accent, #6b2a5e); stroke-width: 3; }
  .rim.focused { stroke: var(--ink, #1f1d1a); stroke-width: 3; stroke-dasharray: 6 3; }
  .swatch { stroke: var(--edge, #857e73); stroke-width: 1; }
  .legend { display: flex; flex-wrap: wrap; align-items: center; gap: 4px 24px; margin-top: 12px; color: var(--ink-2, #56514a); }
  .legend span { display: inline-flex; align-items: center; gap: 7px; }
  .key { width: 18px; height: 18px; flex: none; overflow: visible; }
  .credit { margin: 4px 0 0; color: var(--ink-2, #56514a); }
  @media (forced-colors: active) { .shape, .all, .area { stroke: CanvasText; forced-color-adjust: none; } .province:focus-visible .focus { stroke: Highlight; } }
`;
