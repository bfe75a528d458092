import { shapes, type Group } from './shapes';

/**
 * `<spean-symbol group="4">`: a group's mark in its colour, outline and shape, 18 px or whatever size the
 * stylesheet gives. It is always beside the group's name, so it says nothing to a screen reader.
 */
class SpeanSymbol extends HTMLElement {
  static readonly observedAttributes = ['group'];

  constructor() {
    super();
    this.attachShadow({ mode: 'open' });
  }

  connectedCallback(): void {
    this.setAttribute('aria-hidden', 'true');
    this.draw();
  }

  attributeChangedCallback(): void {
    this.draw();
  }

  /** The group as a property, for those who set it as one. */
  get group(): number {
    return Number(this.getAttribute('group'));
  }

  set group(value: number) {
    this.setAttribute('group', String(value));
  }

  private draw(): void {
    const shape = shapes[this.group as Group];
    this.shadowRoot!.innerHTML = `<style>:host{display:inline-block;width:18px;height:18px;flex:none;vertical-align:-3px}
      :host([hidden]){display:none}svg{display:block;width:100%;height:100%;overflow:visible}</style>${
      shape
        ? `<svg viewBox="0 0 18 18"><path d="${shape.path}" style="fill:${shape.fill};stroke:${shape.edge};stroke-width:1.4;stroke-linejoin:round"/></svg>`
        : ''
    }`;
  }
}

customElements.define('spean-symbol', SpeanSymbol);
