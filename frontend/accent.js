// A publisher's colour for the whole page: tokens="#light/#dark …" in the order of TOKENS, put into custom properties of
// the document, where dialogs and menus find them too, and taken out again with the element.
const TOKENS = ['--v-accent', '--v-accent-hover', '--v-accent-soft', '--v-accent-ink'];
const AURA = ['--aura-accent-color-light', '--aura-accent-color-dark'];
const COLOUR = /^#[0-9a-f]{6}$/;

class Accent extends HTMLElement {
  static get observedAttributes() {
    return ['tokens'];
  }

  connectedCallback() {
    this.draw();
  }

  disconnectedCallback() {
    this.clear();
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.draw();
    }
  }

  clear() {
    [...TOKENS, ...AURA].forEach((name) => document.documentElement.style.removeProperty(name));
  }

  draw() {
    this.clear();
    const pairs = (this.getAttribute('tokens') ?? '').split(' ').map((pair) => pair.split('/'));
    if (pairs.length !== TOKENS.length || !pairs.flat().every((colour) => COLOUR.test(colour))) {
      return;
    }
    const style = document.documentElement.style;
    TOKENS.forEach((name, i) => style.setProperty(name, `light-dark(${pairs[i][0]}, ${pairs[i][1]})`));
    AURA.forEach((name, i) => style.setProperty(name, pairs[0][i]));
  }
}
customElements.define('v-accent', Accent);

class ColourSample extends HTMLElement {
  connectedCallback() {
    const colour = this.getAttribute('colour') ?? '';
    if (COLOUR.test(colour)) {
      this.style.backgroundColor = colour;
    }
  }
}
customElements.define('v-colour-sample', ColourSample);
