// Light or dark: follows the system until the person chooses. Loaded before the page is drawn.
(() => {
  const root = document.documentElement;
  const key = 'vitrine.theme';

  const chosen = () => {
    try {
      return localStorage.getItem(key);
    } catch {
      return null;
    }
  };
  const apply = (theme) => {
    if (theme === 'light' || theme === 'dark') {
      root.dataset.theme = theme;
    } else {
      delete root.dataset.theme;
    }
  };
  const isDark = () =>
    root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;

  apply(chosen());
  addEventListener('storage', (event) => event.key === key && apply(event.newValue));

  const icon = (name) => {
    const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
    svg.setAttribute('class', 'v-icon');
    svg.setAttribute('aria-hidden', 'true');
    const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
    use.setAttribute('href', `themes/icons.svg#${name}`);
    svg.append(use);
    return svg;
  };

  class ThemeSwitch extends HTMLElement {
    connectedCallback() {
      if (!this.button) {
        this.button = document.createElement('button');
        this.button.type = 'button';
        this.button.className = 'v-icon-button';
        this.button.addEventListener('click', () => this.toggle());
        this.append(this.button);
      }
      this.update = () => this.draw();
      matchMedia('(prefers-color-scheme: dark)').addEventListener('change', this.update);
      addEventListener('vitrine-theme', this.update);
      this.draw();
    }

    disconnectedCallback() {
      matchMedia('(prefers-color-scheme: dark)').removeEventListener('change', this.update);
      removeEventListener('vitrine-theme', this.update);
    }

    static get observedAttributes() {
      return ['label-light', 'label-dark'];
    }

    attributeChangedCallback() {
      if (this.button) {
        this.draw();
      }
    }

    toggle() {
      const theme = isDark() ? 'light' : 'dark';
      try {
        localStorage.setItem(key, theme);
      } catch {
        // private windows may refuse; the choice then lasts as long as the page
      }
      apply(theme);
      dispatchEvent(new Event('vitrine-theme'));
    }

    draw() {
      const label = this.getAttribute(isDark() ? 'label-light' : 'label-dark') ?? '';
      this.button.title = label;
      this.button.setAttribute('aria-label', label);
      this.button.replaceChildren(icon(isDark() ? 'sun' : 'moon'));
    }
  }
  customElements.define('v-theme-switch', ThemeSwitch);
})();
