// Presses its button when scrolling comes near, so that a long text is there before its reader.
class More extends HTMLElement {
  connectedCallback() {
    this.watch = new IntersectionObserver(
      ([seen]) => {
        if (seen.isIntersecting) {
          this.watch.disconnect();
          this.querySelector('button')?.click();
        }
      },
      { rootMargin: '800px' }
    );
    this.watch.observe(this);
  }

  disconnectedCallback() {
    this.watch.disconnect();
  }
}
customElements.define('v-more', More);
