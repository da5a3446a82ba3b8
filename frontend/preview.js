// The storefront's page of a draft in a frame: drawn as wide as a desktop or a phone and scaled to the room there is, made
// anew in each round without losing its place. The page has no script of its own and is allowed none.
const WIDTHS = { desktop: 1280, phone: 390 };
const PAUSE = 250; // several sections are often saved at once

class Preview extends HTMLElement {
  static get observedAttributes() {
    return ['device', 'round'];
  }

  connectedCallback() {
    if (!this.frame) {
      this.frame = document.createElement('iframe');
      this.frame.setAttribute(
        'sandbox',
        'allow-same-origin allow-forms allow-popups allow-popups-to-escape-sandbox'
      );
      this.frame.title = this.getAttribute('label') ?? '';
      this.frame.addEventListener('load', () => this.loaded());
      this.frame.src = this.getAttribute('src');
      this.append(this.frame);
    }
    this.room = new ResizeObserver(() => this.fit());
    this.room.observe(this);
  }

  disconnectedCallback() {
    this.room.disconnect();
    clearTimeout(this.soon);
  }

  attributeChangedCallback(name) {
    if (this.frame && name === 'round') {
      this.reload();
    } else if (this.frame) {
      this.fit();
    }
  }

  fit() {
    const width = WIDTHS[this.getAttribute('device')] ?? WIDTHS.desktop;
    const scale = Math.min(1, this.clientWidth / width);
    if (scale > 0) {
      this.frame.style.width = `${width}px`;
      this.frame.style.height = `${this.clientHeight / scale}px`;
      this.frame.style.left = `${Math.max(0, (this.clientWidth - width * scale) / 2)}px`;
      this.frame.style.transform = `scale(${scale})`;
    }
  }

  reload() {
    clearTimeout(this.soon);
    this.soon = setTimeout(() => {
      const seen = this.frame.contentWindow;
      this.place = seen.scrollY;
      seen.location.reload();
    }, PAUSE);
  }

  loaded() {
    if (this.place !== undefined) {
      this.frame.contentWindow.scrollTo(0, this.place);
      this.place = undefined;
    }
  }
}
customElements.define('v-preview', Preview);
