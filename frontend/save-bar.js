// Asks the browser to ask before a tab with unsaved changes is closed.
class SaveBar extends HTMLElement {
  connectedCallback() {
    this.guard = (event) => {
      if (this.hasAttribute('dirty') && !window.vitrineSessionOver) {
        event.preventDefault();
      }
    };
    addEventListener('beforeunload', this.guard);
  }

  disconnectedCallback() {
    removeEventListener('beforeunload', this.guard);
  }
}
customElements.define('v-save-bar', SaveBar);
