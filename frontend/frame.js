// An address that ends in #field/path leads to that field: waits until it is there, scrolls to it, focuses it and lets it
// flash once.
const PATIENCE_MS = 10000;
let waiting = 0;

function lead(element) {
  const still = matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: still ? 'auto' : 'smooth' });
  if (!element.matches('input, textarea, select, button, a[href], [tabindex]') && !element.localName.includes('-')) {
    element.setAttribute('tabindex', '-1');
  }
  element.focus({ preventScroll: true });
  if (element.id === 'main') {
    return;
  }
  element.classList.remove('v-flash');
  void element.offsetWidth;
  element.classList.add('v-flash');
  element.addEventListener('animationend', () => element.classList.remove('v-flash'), { once: true });
}

window.vitrineFocus = (id) => {
  const round = ++waiting;
  const end = performance.now() + PATIENCE_MS;
  const look = () => {
    const element = document.getElementById(id);
    if (element) {
      lead(element);
    } else if (round === waiting && performance.now() < end) {
      setTimeout(look, 60);
    }
  };
  look();
};

function followHash() {
  const id = decodeURIComponent(location.hash.slice(1));
  if (id && id !== 'main') {
    window.vitrineFocus(id);
  }
}

addEventListener('hashchange', followHash);
addEventListener('click', (event) => {
  const link = event.target instanceof Element && event.target.closest('a[href*="#"]');
  if (!link || link.hash.length < 2) {
    return;
  }
  // A bare anchor would be taken relative to the base address, which is another page.
  if (link.getAttribute('href').startsWith('#')) {
    event.preventDefault();
    history.replaceState(history.state, '', location.pathname + location.search + link.hash);
  }
  window.vitrineFocus(decodeURIComponent(link.hash.slice(1)));
});
followHash();

// The sign that the connection is lost lies outside every landmark: it is news.
customElements
  .whenDefined('vaadin-connection-indicator')
  .then(() => document.querySelector('vaadin-connection-indicator')?.setAttribute('role', 'status'));

// Arrow keys move between the buttons of a group of choices.
addEventListener('keydown', (event) => {
  const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
  const group = step && event.target instanceof Element && event.target.closest('.v-segments');
  if (group) {
    const buttons = [...group.querySelectorAll('button')];
    const next = buttons[(buttons.indexOf(event.target) + step + buttons.length) % buttons.length];
    next.focus();
    event.preventDefault();
  }
});

// Tells the server when the window becomes narrow or wide, for what cannot be laid out by style alone.
class Narrow extends HTMLElement {
  connectedCallback() {
    this.query = matchMedia('(max-width: 799px)');
    this.tell = () => this.dispatchEvent(new CustomEvent('narrow-changed', { detail: this.query.matches }));
    this.query.addEventListener('change', this.tell);
    if (this.query.matches) {
      this.tell();
    }
  }

  disconnectedCallback() {
    this.query.removeEventListener('change', this.tell);
  }
}
customElements.define('v-narrow', Narrow);
