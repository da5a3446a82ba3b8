// A picture may be pasted while the place or its button has the focus, and dropped anywhere on the place.
class PictureDrop extends HTMLElement {
  connectedCallback() {
    this.paste = (event) => this.take(event, event.clipboardData);
    this.over = (event) => event.preventDefault();
    this.drop = (event) => this.take(event, event.dataTransfer);
    this.addEventListener('paste', this.paste);
    this.addEventListener('dragover', this.over);
    this.addEventListener('drop', this.drop);
  }

  disconnectedCallback() {
    this.removeEventListener('paste', this.paste);
    this.removeEventListener('dragover', this.over);
    this.removeEventListener('drop', this.drop);
  }

  take(event, data) {
    const upload = this.querySelector('vaadin-upload');
    if (!upload || upload.hidden || upload.contains(event.target) && event.type === 'drop') {
      return;
    }
    const file = [...(data?.files ?? [])].find((each) => each.type.startsWith('image/'));
    if (file) {
      event.preventDefault();
      const dropped = new DataTransfer();
      dropped.items.add(file);
      upload.dispatchEvent(new DragEvent('drop', { dataTransfer: dropped }));
    }
  }
}
customElements.define('v-picture-drop', PictureDrop);
