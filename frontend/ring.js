// Completeness: a ring that fills, teal or amber below 70 %, with a tick at 100 %.
const NS = 'http://www.w3.org/2000/svg';
const RADIUS = 7;
const ROUND = 2 * Math.PI * RADIUS;

function shape(name, attributes) {
  const element = document.createElementNS(NS, name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  return element;
}

class Ring extends HTMLElement {
  static get observedAttributes() {
    return ['value'];
  }

  connectedCallback() {
    this.draw();
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.draw();
    }
  }

  draw() {
    const value = Math.min(100, Math.max(0, Number(this.getAttribute('value')) || 0));
    const circle = { cx: 9, cy: 9, r: RADIUS, fill: 'none', 'stroke-width': 2.25 };
    const svg = shape('svg', { viewBox: '0 0 18 18', 'aria-hidden': 'true' });
    svg.append(shape('circle', { ...circle, class: 'v-ring-track' }));
    svg.append(
      shape('circle', {
        ...circle,
        class: 'v-ring-share',
        'stroke-linecap': 'round',
        'stroke-dasharray': `${(ROUND * value) / 100} ${ROUND}`,
        transform: 'rotate(-90 9 9)',
        visibility: value === 0 ? 'hidden' : 'visible',
      })
    );
    if (value === 100) {
      svg.append(
        shape('path', {
          d: 'm5.9 9.2 2.1 2.1 4.1-4.4',
          fill: 'none',
          class: 'v-ring-share',
          'stroke-width': 1.75,
          'stroke-linecap': 'round',
          'stroke-linejoin': 'round',
        })
      );
    }
    this.toggleAttribute('low', value < 70);
    this.replaceChildren(svg);
  }
}
customElements.define('v-ring', Ring);
