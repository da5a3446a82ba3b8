// Shows as much of the upper picture as the slider says; the slider itself is the browser's, with its keys.
class PictureSlider extends HTMLElement {
  connectedCallback() {
    this.listen = () => this.draw();
    this.addEventListener('input', this.listen);
    requestAnimationFrame(this.listen);
  }

  disconnectedCallback() {
    this.removeEventListener('input', this.listen);
  }

  draw() {
    const range = this.querySelector('input');
    if (range) {
      this.style.setProperty('--v-shown', `${range.value}%`);
      range.setAttribute('aria-valuetext', (this.getAttribute('said') ?? '').replace('%', `${range.value} %`));
    }
  }
}
customElements.define('v-picture-slider', PictureSlider);
