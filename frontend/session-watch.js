// Tells the server that somebody does something here, about once a minute at most, and asks it how long the session goes
// on when its end must be near. What the page sends by itself tells nothing of that kind.
const EVERY_MS = 61000;
const SIGNS = ['pointerdown', 'keydown', 'wheel', 'touchstart'];

class SessionWatch extends HTMLElement {
  connectedCallback() {
    this.told = Date.now();
    this.sign = (event) => {
      if (event.isTrusted && Date.now() - this.told >= EVERY_MS) {
        this.told = Date.now();
        this.tell('session-active');
        this.windows.postMessage('active');
      }
    };
    SIGNS.forEach((sign) => addEventListener(sign, this.sign, { capture: true, passive: true }));
    this.windows = new BroadcastChannel('vitrine-session');
    // Somebody is there after all, in another window: a warning that is shown here may close.
    this.windows.onmessage = () => setTimeout(() => this.tell('session-quiet'), 1000);
  }

  disconnectedCallback() {
    SIGNS.forEach((sign) => removeEventListener(sign, this.sign, { capture: true }));
    this.windows.close();
    clearTimeout(this.timer);
  }

  tell(what) {
    this.dispatchEvent(new CustomEvent(what));
  }

  askIn(ms) {
    window.vitrineSessionOver = false;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => {
      // If it is over, the page loads anew, and nobody is asked whether he wants to leave: what was typed is kept.
      window.vitrineSessionOver = true;
      this.tell('session-quiet');
    }, ms);
  }
}
customElements.define('v-session-watch', SessionWatch);
