// "41 / 50": counts code points of what a reader sees, while the field it stands in is being typed in.
class Counter extends HTMLElement {
  static get observedAttributes() {
    return ['count', 'max', 'locale'];
  }

  connectedCallback() {
    this.field = this.closest('.v-field');
    this.listen = () => this.draw(this.count(this.field.inputElement?.value ?? this.field.value ?? ''));
    this.field?.addEventListener('input', this.listen);
    this.draw(Number(this.getAttribute('count')));
  }

  disconnectedCallback() {
    this.field?.removeEventListener('input', this.listen);
  }

  attributeChangedCallback() {
    if (this.isConnected) {
      this.draw(Number(this.getAttribute('count')));
    }
  }

  count(text) {
    const seen = this.hasAttribute('html') ? new DOMParser().parseFromString(text, 'text/html').body.textContent : text;
    return [...seen].length;
  }

  draw(count) {
    const max = Number(this.getAttribute('max'));
    const format = new Intl.NumberFormat(this.getAttribute('locale') ?? undefined);
    this.textContent = `${format.format(count)} / ${format.format(max)}`;
    this.toggleAttribute('near', count <= max && count >= max * 0.9);
    this.toggleAttribute('over', count > max);
  }
}
customElements.define('v-counter', Counter);
