// A frame of one shape over a picture: dragged, moved by the arrow keys, made larger and smaller by - and +. The canvases
// below show what will come out. Attributes: natural="width,height" and least="width,height" in pixels of the picture,
// crop="x,y,width"; tells of every change by crop-moved.
const STEP = 0.01;
const ZOOM = 1.05;

class CropFrame extends HTMLElement {
  static get observedAttributes() {
    return ['crop'];
  }

  connectedCallback() {
    this.img = this.querySelector('img');
    this.box = this.querySelector('.v-crop-box');
    if (!this.img || !this.box || this.wired) {
      return;
    }
    this.wired = true;
    this.img.addEventListener('load', () => this.draw());
    this.box.addEventListener('keydown', (event) => this.key(event));
    this.box.addEventListener('pointerdown', (event) => this.grab(event));
    this.attributeChangedCallback();
  }

  attributeChangedCallback() {
    const [x, y, width] = (this.getAttribute('crop') ?? '').split(',').map(Number);
    if (this.wired && width) {
      this.put(x, y, width, false);
    }
  }

  pair(name) {
    return this.getAttribute(name).split(',').map(Number);
  }

  heightOf(width) {
    const [least, low] = this.pair('least');
    return Math.round((width * low) / least);
  }

  put(x, y, width, tell = true) {
    const [wide, high] = this.pair('natural');
    const [least, low] = this.pair('least');
    const widest = Math.min(wide, Math.floor((high * least) / low));
    this.w = Math.round(Math.min(widest, Math.max(least, width)));
    this.x = Math.round(Math.min(wide - this.w, Math.max(0, x)));
    this.y = Math.round(Math.min(high - this.heightOf(this.w), Math.max(0, y)));
    this.draw();
    if (tell) {
      clearTimeout(this.telling);
      this.telling = setTimeout(() => this.dispatchEvent(
        new CustomEvent('crop-moved', { detail: { x: this.x, y: this.y, width: this.w } })), 150);
    }
  }

  draw() {
    const [wide, high] = this.pair('natural');
    const height = this.heightOf(this.w);
    Object.assign(this.box.style, {
      left: `${(100 * this.x) / wide}%`,
      top: `${(100 * this.y) / high}%`,
      width: `${(100 * this.w) / wide}%`,
      height: `${(100 * height) / high}%`,
    });
    const scale = this.img.naturalWidth / wide;
    if (!scale) {
      return;
    }
    for (const canvas of this.querySelectorAll('canvas')) {
      const pen = canvas.getContext('2d');
      pen.imageSmoothingQuality = 'high';
      pen.clearRect(0, 0, canvas.width, canvas.height);
      pen.drawImage(this.img, this.x * scale, this.y * scale, this.w * scale, height * scale,
        0, 0, canvas.width, canvas.height);
    }
  }

  zoom(factor) {
    const width = this.w * factor;
    this.put(this.x + (this.w - width) / 2, this.y + (this.heightOf(this.w) - this.heightOf(width)) / 2, width);
  }

  key(event) {
    const far = Math.max(1, Math.round(this.pair('natural')[0] * STEP)) * (event.shiftKey ? 10 : 1);
    const moves = { ArrowLeft: [-far, 0], ArrowRight: [far, 0], ArrowUp: [0, -far], ArrowDown: [0, far] };
    if (moves[event.key]) {
      this.put(this.x + moves[event.key][0], this.y + moves[event.key][1], this.w);
    } else if (event.key === '+' || event.key === '=') {
      this.zoom(1 / ZOOM);
    } else if (event.key === '-') {
      this.zoom(ZOOM);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  grab(event) {
    const scale = this.pair('natural')[0] / this.img.clientWidth;
    const begin = { x: this.x, y: this.y, w: this.w };
    const resizes = event.target.classList.contains('v-crop-handle');
    const move = (to) => {
      const across = (to.clientX - event.clientX) * scale;
      const down = (to.clientY - event.clientY) * scale;
      if (resizes) {
        this.put(begin.x, begin.y, begin.w + across);
      } else {
        this.put(begin.x + across, begin.y + down, begin.w);
      }
    };
    const end = () => {
      this.box.removeEventListener('pointermove', move);
      this.box.removeEventListener('pointerup', end);
      this.box.removeEventListener('pointercancel', end);
    };
    this.box.setPointerCapture(event.pointerId);
    this.box.addEventListener('pointermove', move);
    this.box.addEventListener('pointerup', end);
    this.box.addEventListener('pointercancel', end);
    this.box.focus();
    event.preventDefault();
  }
}
customElements.define('v-crop-frame', CropFrame);
