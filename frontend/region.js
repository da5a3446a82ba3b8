// Lies over a part of the picture it stands with: box="x,y,width,height" in pixels of a picture of="width,height".
class Region extends HTMLElement {
  static get observedAttributes() {
    return ['box', 'of'];
  }

  connectedCallback() {
    this.draw();
  }

  attributeChangedCallback() {
    this.draw();
  }

  draw() {
    const [x, y, width, height] = (this.getAttribute('box') ?? '').split(',').map(Number);
    const [wide, high] = (this.getAttribute('of') ?? '').split(',').map(Number);
    if (wide && high) {
      this.style.left = `${(100 * x) / wide}%`;
      this.style.top = `${(100 * y) / high}%`;
      this.style.width = `${(100 * width) / wide}%`;
      this.style.height = `${(100 * height) / high}%`;
    }
  }
}
customElements.define('v-region', Region);
