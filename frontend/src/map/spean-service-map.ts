import { LitElement, html, svg, type PropertyValues, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { Boundaries } from './areas';
import { aboveAreas, area } from './draw-areas';
import { ground, groundNamesOf } from './draw-ground';
import { legend } from './draw-legend';
import { lines, symbol } from './draw-symbols';
import { loadBoundaries } from './load-boundaries';
import { look } from './look';
import { canvasMeasure, type Measure } from './measure';
import { neighbour } from './neighbour';
import type { Language, Province } from './province';
import { sceneOf, type Scene } from './scene';
import { spoken, wordsOf } from './words';

const usualWidth = 592;

/**
 * `<spean-service-map>`: how many services each of the 25 provinces has. A symbol by number at each
 * province's capital, or filled areas where a boundaries file is given. A click, Enter or Space on a
 * province fires `province-chosen` with its code; the server decides what that means and sets `chosen`.
 */
export class SpeanServiceMap extends LitElement {
  static override readonly styles = look;
  static override readonly properties = {
    provinces: { type: Array },
    counts: { type: Object },
    chosen: { type: Array },
    group: { type: Number },
    words: { type: Object },
    language: { type: String, reflect: true },
    boundaries: { type: String },
    width: { state: true },
    loaded: { state: true },
    focused: { state: true },
  };

  declare provinces: readonly Province[];
  /** Services by province code, in place of the provinces' own counts: what changes with every keystroke, and no more. */
  declare counts: Readonly<Record<string, number>> | undefined;
  /** Codes of the provinces that are filtered on. */
  declare chosen: readonly string[];
  /** 0 for all groups, 1 to 6 for one of the forum's. */
  declare group: number;
  declare words: Partial<Record<string, string>>;
  declare language: Language;
  /** Address of a GeoJSON file on this server, or empty. */
  declare boundaries: string;
  private declare width: number;
  private declare loaded: Boundaries | undefined;
  private declare focused: string | undefined;

  private readonly widthWatcher = new ResizeObserver(([entry]) => {
    const width = Math.round(entry!.contentRect.width);
    if (width > 0) this.width = Math.max(280, Math.min(760, width));
  });
  private measure: Measure | undefined;
  private readonly fontsCame = () => {
    this.measure = undefined;
    this.requestUpdate();
  };

  constructor() {
    super();
    this.provinces = [];
    this.chosen = [];
    this.group = 0;
    this.words = {};
    this.language = 'en';
    this.boundaries = '';
    this.width = usualWidth;
  }

  protected override createRenderRoot(): ReturnType<LitElement['createRenderRoot']> {
    const root = super.createRenderRoot();
    // On the picture itself these would make it a tab stop of its own.
    root.addEventListener('focusin', (event) => this.focusCame(event as FocusEvent));
    root.addEventListener('focusout', () => this.focusWent());
    return root;
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.widthWatcher.observe(this);
    document.fonts?.addEventListener('loadingdone', this.fontsCame);
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.widthWatcher.disconnect();
    document.fonts?.removeEventListener('loadingdone', this.fontsCame);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    if (changed.has('language')) this.measure = undefined;
    if (changed.has('boundaries')) void this.load(this.boundaries);
  }

  private async load(address: string): Promise<void> {
    const loaded = address ? await loadBoundaries(address) : undefined;
    if (address === this.boundaries) this.loaded = loaded;
  }

  protected override render(): TemplateResult {
    const words = wordsOf(this.words);
    const provinces = this.inOrder();
    const chosen = new Set(this.chosen ?? []);
    const scene = this.scene(provinces, chosen);
    const group = this.knownGroup();
    const marks = new Map(scene.layout.marks.map((mark) => [mark.code, mark]));
    const shown = provinces.filter(({ code }) => marks.has(code));
    const filled = scene.fills.size > 0;
    const said = new Map(provinces.map((province) => [province.code, spoken(province, words, this.language)]));
    const say = (code: string) => said.get(code)!;
    const { width, height } = scene.projection;
    return html`<svg class="map" part="map" viewBox="0 0 ${width} ${height}" role="group" aria-label=${words('title')} lang=${this.language}
        @click=${this.clicked} @keydown=${this.pressed}>
      ${ground(scene)}${filled ? undefined : groundNamesOf(scene)}${filled ? undefined : lines(scene)}
      ${repeat(shown, ({ code }) => code, ({ code }) => (filled ? area : symbol)(scene, group, marks.get(code)!, say))}
      ${filled ? svg`${aboveAreas(scene, group, this.focused)}${groundNamesOf(scene)}` : undefined}
    </svg>${legend(scene, group, chosen.size > 0, words)}`;
  }

  private scene(provinces: readonly Province[], chosen: ReadonlySet<string>): Scene {
    const measure = (this.measure ??= canvasMeasure(this.family()));
    return sceneOf({
      provinces, chosen, measure, group: this.knownGroup(), language: this.language,
      words: wordsOf(this.words), width: this.width, boundaries: this.loaded,
    });
  }

  /** Not from the computed style: the language is reflected to the stylesheet only after this is asked. */
  private family(): string {
    const isKhmer = this.language === 'km';
    return getComputedStyle(this).getPropertyValue(isKhmer ? '--font-km' : '--font').trim() || (isKhmer ? '"Noto Sans Khmer", sans-serif' : '"Noto Sans", sans-serif');
  }

  private knownGroup(): number {
    return Number.isInteger(this.group) && this.group >= 0 && this.group <= 6 ? this.group : 0;
  }

  /** The tab key goes by name. */
  private inOrder(): Province[] {
    const { compare } = new Intl.Collator(this.language);
    return this.counted().sort((a, b) => compare(a.name, b.name));
  }

  private counted(): Province[] {
    const { counts } = this;
    return (this.provinces ?? []).map((province) => (counts ? { ...province, count: counts[province.code] ?? 0 } : province));
  }

  private clicked(event: Event): void {
    this.choose(codeOf(event));
  }

  private pressed(event: KeyboardEvent): void {
    const code = codeOf(event);
    if (!code || event.ctrlKey || event.altKey || event.metaKey) return;
    if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (!event.repeat) this.choose(code);
      return;
    }
    const { marks } = this.scene(this.inOrder(), new Set(this.chosen)).layout;
    const next = neighbour(marks, code, event.key);
    if (!next) return;
    event.preventDefault();
    this.renderRoot.querySelector<SVGElement>(`[data-code="${next.code}"]`)?.focus();
  }

  private focusCame(event: FocusEvent): void {
    const target = event.target as Element;
    this.focused = target.matches(':focus-visible') ? codeOf(event) : undefined;
  }

  private focusWent(): void {
    this.focused = undefined;
  }

  private choose(code: string | undefined): void {
    if (code) this.dispatchEvent(new CustomEvent('province-chosen', { detail: { code }, bubbles: true, composed: true }));
  }
}

const codeOf = (event: Event) => (event.target as Element).closest('[data-code]')?.getAttribute('data-code') ?? undefined;

customElements.define('spean-service-map', SpeanServiceMap);

declare global {
  interface HTMLElementTagNameMap {
    'spean-service-map': SpeanServiceMap;
  }
}
