// A field for limited HTML: ProseMirror, which is loaded when the first such field is on the page, with a toolbar.
import { cleaned, paragraphs } from './rich-text-paste.js';
import { isAddress, schema, written } from './rich-text-schema.js';

const MODULES = ['commands', 'history', 'keymap', 'model', 'schema-list', 'state', 'view'];
let library;
let count = 0;

function load(folder) {
  const address = (name) => new URL(`./editor/${folder}/prosemirror-${name}.js`, import.meta.url);
  library ??= Promise.all(MODULES.map((name) => import(address(name)))).then((parts) => {
    const pm = Object.assign({}, ...parts);
    return { ...pm, schema: schema(pm) };
  });
  return library;
}

function make(name, attributes = {}, ...content) {
  const element = document.createElement(name);
  Object.entries(attributes).forEach(([key, value]) => element.setAttribute(key, value));
  element.append(...content);
  return element;
}

function icon(name) {
  const svg = document.createElementNS('http://www.w3.org/2000/svg', 'svg');
  svg.setAttribute('class', 'v-icon');
  svg.setAttribute('aria-hidden', 'true');
  const use = document.createElementNS('http://www.w3.org/2000/svg', 'use');
  use.setAttribute('href', `themes/icons.svg#${name}`);
  svg.append(use);
  return svg;
}

// Whether every character that is selected, or the next one that is typed, carries the mark.
function isMarked({ selection, storedMarks, doc }, type) {
  const { from, to, empty, $from } = selection;
  return empty ? Boolean(type.isInSet(storedMarks ?? $from.marks())) : doc.rangeHasMark(from, to, type);
}

function listAround({ $from }) {
  for (let depth = $from.depth; depth > 0; depth--) {
    if (/_list$/.test($from.node(depth).type.name)) {
      return { node: $from.node(depth), pos: $from.before(depth) };
    }
  }
  return null;
}

// From one kind of list to the other, out of the list, or into one.
function toggleList(pm, type) {
  return (state, dispatch) => {
    const list = listAround(state.selection);
    if (!list) {
      return pm.wrapInList(type)(state, dispatch);
    }
    if (list.node.type === type) {
      return pm.liftListItem(pm.schema.nodes.list_item)(state, dispatch);
    }
    dispatch?.(state.tr.setNodeMarkup(list.pos, type));
    return true;
  };
}

function lineBreak(pm) {
  return (state, dispatch) => {
    dispatch?.(state.tr.replaceSelectionWith(pm.schema.nodes.hard_break.create()).scrollIntoView());
    return true;
  };
}

// The link that the selection stands in, to its ends.
function linkAround(state, type) {
  const { $from, from, to, empty } = state.selection;
  const mark = type.isInSet($from.marks()) ?? type.isInSet($from.nodeAfter?.marks ?? []);
  if (!mark || !empty) {
    return { mark, from, to };
  }
  let start = $from.start();
  let found = null;
  $from.parent.forEach((node) => {
    const end = start + node.nodeSize;
    if (mark.isInSet(node.marks)) {
      found = found && found.to === start ? { ...found, to: end } : found && found.to >= from ? found : { from: start, to: end };
    }
    start = end;
  });
  return { mark, ...found };
}

class RichText extends HTMLElement {
  static get observedAttributes() {
    return ['rows'];
  }

  constructor() {
    super();
    this.html = '';
    this.named = '';
    this.error = '';
    this.toolWords = {};
  }

  connectedCallback() {
    if (!this.frame) {
      this.build();
    }
    this.start();
  }

  disconnectedCallback() {
    this.view?.destroy();
    this.view = null;
  }

  get value() {
    return this.html;
  }

  set value(html) {
    if ((html ?? '') !== this.html) {
      this.html = html ?? '';
      this.show();
    }
  }

  get label() {
    return this.named;
  }

  set label(text) {
    this.named = text ?? '';
    this.dress();
  }

  get errorMessage() {
    return this.error;
  }

  set errorMessage(text) {
    this.error = text ?? '';
    this.dress();
  }

  get invalid() {
    return this.hasAttribute('invalid');
  }

  set invalid(invalid) {
    this.toggleAttribute('invalid', Boolean(invalid));
    this.dress();
  }

  get readonly() {
    return this.hasAttribute('readonly');
  }

  set readonly(readonly) {
    this.toggleAttribute('readonly', Boolean(readonly));
    this.dress();
    this.view?.setProps({ editable: () => !this.readonly });
  }

  set words(words) {
    this.toolWords = words;
  }

  attributeChangedCallback() {
    this.style.setProperty('--v-rows', this.getAttribute('rows') ?? 1);
  }

  focus() {
    if (this.view) {
      this.view.focus();
      this.view.dom.focus();
    } else {
      this.awaited = true;
    }
  }

  build() {
    const id = `v-rich-text-${++count}`;
    this.caption = make('label', { id: `${id}-label`, class: 'v-rich-text-label' });
    this.caption.addEventListener('click', () => this.focus());
    this.bar = make('div', { role: 'toolbar', class: 'v-rich-text-bar' });
    this.surface = make('div', { class: 'v-rich-text-surface' });
    this.frame = make('div', { class: 'v-rich-text-frame' }, this.bar, this.surface);
    this.said = make('div', { id: `${id}-error`, class: 'v-rich-text-error' });
    this.key = id;
    this.append(this.caption, this.frame, this.said);
    // What happens in the toolbar is no typing.
    ['input', 'change'].forEach((type) => this.bar.addEventListener(type, (event) => event.stopPropagation()));
    this.bar.addEventListener('keydown', (event) => this.move(event));
  }

  dress() {
    if (!this.frame) {
      return;
    }
    this.caption.textContent = this.named;
    this.said.textContent = this.invalid ? this.error : '';
    this.bar.setAttribute('aria-label', `${this.toolWords.toolbar} · ${this.named}`);
    this.bar.hidden = this.readonly;
    this.view?.setProps({ attributes: this.attributesOfText() });
  }

  attributesOfText() {
    const helper = this.querySelector(':scope > [slot="helper"]');
    if (helper && !helper.id) {
      helper.id = `${this.key}-help`;
    }
    return {
      id: `${this.key}-text`,
      role: 'textbox',
      'aria-multiline': 'true',
      'aria-labelledby': this.caption.id,
      'aria-describedby': [this.said.id, helper?.id].filter(Boolean).join(' '),
      'aria-invalid': String(this.invalid),
      'aria-readonly': String(this.readonly),
      lang: this.getAttribute('content-language') ?? '',
      tabindex: '0',
      spellcheck: 'true',
    };
  }

  async start() {
    const pm = await load(this.getAttribute('library'));
    if (!this.isConnected || this.view) {
      return;
    }
    this.pm = pm;
    if (!this.bar.firstChild) {
      this.tools();
    }
    this.view = new pm.EditorView(this.surface, {
      state: this.fresh(),
      editable: () => !this.readonly,
      attributes: this.attributesOfText(),
      transformPastedHTML: (html) => (html.includes('data-pm-slice') ? html : cleaned(html)),
      clipboardTextParser: (text) => this.plain(text),
      dispatchTransaction: (change) => this.apply(change),
    });
    this.bar.setAttribute('aria-controls', this.view.dom.id); // not before there is something to control
    this.dress();
    this.mark();
    if (this.awaited) {
      this.awaited = false;
      this.focus();
    }
  }

  fresh() {
    const { EditorState, history, keymap, baseKeymap } = this.pm;
    this.doc = this.read(this.html);
    this.original = this.html;
    return EditorState.create({ doc: this.doc, plugins: [history(), keymap(this.keys()), keymap(baseKeymap)] });
  }

  read(html) {
    const body = new DOMParser().parseFromString(html, 'text/html').body;
    body.querySelectorAll('li :is(h1, h2, h3, h4, h5)').forEach((heading) => {
      heading.replaceWith(make('p', {}, ...heading.childNodes));
    });
    return this.pm.DOMParser.fromSchema(this.pm.schema).parse(body);
  }

  plain(text) {
    const { Fragment, Slice } = this.pm;
    const { paragraph, hard_break } = this.pm.schema.nodes;
    const content = (line, i) => [
      ...(i === 0 ? [] : [hard_break.create()]),
      ...(line === '' ? [] : [this.pm.schema.text(line)]),
    ];
    const blocks = paragraphs(text).map((lines) => paragraph.create(null, lines.flatMap(content)));
    return new Slice(Fragment.from(blocks), 1, 1);
  }

  // What the server says is shown; where it says what is shown already, cursor and history stay.
  show() {
    if (!this.view) {
      return;
    }
    const doc = this.read(this.html);
    const { state } = this.view;
    this.doc = doc;
    this.original = this.html;
    if (!doc.eq(state.doc)) {
      const at = state.selection.from;
      const change = state.tr.replaceWith(0, state.doc.content.size, doc.content).setMeta('addToHistory', false);
      const near = change.doc.resolve(Math.min(at, change.doc.content.size));
      this.view.updateState(state.apply(change.setSelection(this.pm.Selection.near(near))));
      this.mark();
    }
  }

  apply(change) {
    const state = this.view.state.apply(change);
    this.view.updateState(state);
    this.mark();
    if (!change.docChanged) {
      return;
    }
    const html = state.doc.eq(this.doc) ? this.original : written(this.pm, state.doc, this.original);
    if (html !== this.html) {
      this.html = html;
      this.dispatchEvent(new Event('input', { bubbles: true }));
      this.dispatchEvent(new CustomEvent('value-changed'));
    }
  }

  keys() {
    const { chainCommands, liftListItem, redo, sinkListItem, splitListItem, splitBlock, toggleMark, undo } = this.pm;
    const { nodes, marks } = this.pm.schema;
    const item = nodes.list_item;
    return {
      'Mod-b': toggleMark(marks.strong),
      'Mod-i': toggleMark(marks.em),
      'Mod-k': () => this.link(),
      'Mod-z': undo,
      'Mod-y': redo,
      'Shift-Mod-z': redo,
      Enter: chainCommands(splitListItem(item), this.pm.baseKeymap.Enter ?? splitBlock),
      'Shift-Enter': lineBreak(this.pm),
      'Mod-[': liftListItem(item),
      'Mod-]': sinkListItem(item),
      'Alt-F10': () => {
        this.bar.querySelector('[tabindex="0"]').focus();
        return true;
      },
    };
  }

  tools() {
    const { liftListItem, redo, sinkListItem, toggleMark, undo } = this.pm;
    const { nodes, marks } = this.pm.schema;
    const levels = [1, 2, 3, 4, 5];
    this.styles = make(
      'select',
      { 'aria-label': this.toolWords.style, title: this.toolWords.style },
      make('option', { value: '0' }, this.toolWords.paragraph),
      ...levels.map((level) => make('option', { value: level }, this.toolWords[`heading${level}`]))
    );
    this.styles.addEventListener('change', () => {
      const level = Number(this.styles.value);
      this.run(this.pm.setBlockType(level ? nodes.heading : nodes.paragraph, level ? { level } : null));
    });
    this.buttons = [
      this.tool('strong', 'bold', toggleMark(marks.strong), (state) => isMarked(state, marks.strong)),
      this.tool('em', 'italic', toggleMark(marks.em), (state) => isMarked(state, marks.em)),
      this.tool('bullets', 'list', toggleList(this.pm, nodes.bullet_list), this.isIn(nodes.bullet_list)),
      this.tool('numbers', 'numbers', toggleList(this.pm, nodes.ordered_list), this.isIn(nodes.ordered_list)),
      this.tool('outdent', 'outdent', liftListItem(nodes.list_item)),
      this.tool('indent', 'indent', sinkListItem(nodes.list_item)),
      this.tool('link', 'link', () => this.link(), (state) => isMarked(state, marks.link)),
      this.tool('undo', 'undo', undo),
      this.tool('redo', 'redo', redo),
    ];
    this.bar.append(this.styles, ...this.buttons.map((each) => each.button));
    [...this.bar.children].forEach((each, i) => each.setAttribute('tabindex', i === 0 ? '0' : '-1'));
  }

  isIn(type) {
    return (state) => listAround(state.selection)?.node.type === type;
  }

  tool(word, symbol, command, pressed) {
    const name = this.toolWords[word];
    const button = make('button', { type: 'button', title: name, 'aria-label': name }, icon(symbol));
    button.addEventListener('mousedown', (event) => event.preventDefault());
    button.addEventListener('click', () => button.getAttribute('aria-disabled') !== 'true' && this.run(command));
    return { button, command, pressed };
  }

  run(command) {
    const { activeElement } = document;
    command(this.view.state, this.view.dispatch, this.view);
    // Whoever walks through the toolbar by keyboard stays in it.
    if (!this.bar.contains(activeElement) && !document.querySelector('dialog[open]')) {
      this.view.focus();
    }
  }

  // The toolbar shows what the selection is.
  mark() {
    if (!this.buttons || this.readonly) {
      return;
    }
    const { state } = this.view;
    const { parent } = state.selection.$from;
    this.styles.value = String(parent.type.name === 'heading' ? parent.attrs.level : 0);
    this.buttons.forEach(({ button, command, pressed }) => {
      if (pressed) {
        button.setAttribute('aria-pressed', String(pressed(state)));
      } else {
        button.setAttribute('aria-disabled', String(!command(state)));
      }
    });
  }

  // One stop for the Tab key; the arrows lead from tool to tool.
  move(event) {
    const tools = [...this.bar.children];
    const at = tools.indexOf(event.target);
    const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tools.length - 1 }[event.key];
    if (event.key === 'Escape') {
      this.view.focus();
    } else if (to === undefined) {
      return;
    } else {
      const next = tools[(to + tools.length) % tools.length];
      tools.forEach((each) => each.setAttribute('tabindex', each === next ? '0' : '-1'));
      next.focus();
    }
    event.preventDefault();
  }

  link() {
    const { mark, from, to } = linkAround(this.view.state, this.pm.schema.marks.link);
    new LinkDialog(this.toolWords, mark?.attrs ?? null, (attributes) => {
      this.setLink(from, to, attributes);
      this.view.focus();
    });
    return true;
  }

  setLink(from, to, attributes) {
    const { link } = this.pm.schema.marks;
    const { tr } = this.view.state;
    if (!attributes) {
      this.view.dispatch(tr.removeMark(from, to, link));
    } else if (from === to) {
      const text = attributes.href.replace(/^mailto:/, '');
      this.view.dispatch(tr.insert(from, this.pm.schema.text(text, [link.create(attributes)])));
    } else {
      this.view.dispatch(tr.removeMark(from, to, link).addMark(from, to, link.create(attributes)));
    }
  }
}
customElements.define('v-rich-text', RichText);

// Asks for the address of a link. An address without its beginning gets the one that is meant.
class LinkDialog {
  constructor(words, link, done) {
    const button = (word, type, press) => {
      const made = make('button', { type, class: 'v-plain-button' }, words[word]);
      made.addEventListener('click', press);
      return made;
    };
    this.words = words;
    this.done = done;
    this.address = make('input', { type: 'text', inputmode: 'url', 'aria-describedby': 'v-link-note' });
    this.address.value = link?.href ?? 'https://';
    this.anew = make('input', { type: 'checkbox' });
    this.anew.checked = link?.target === '_blank';
    this.note = make('p', { id: 'v-link-note', 'aria-live': 'polite' }, words.linkHelp);
    const apply = button('linkApply', 'submit', () => {});
    apply.classList.add('v-plain-primary');
    const actions = [button('linkCancel', 'button', () => this.dialog.close()), apply];
    if (link) {
      actions.unshift(button('linkRemove', 'button', () => this.finish(null)));
    }
    const form = make(
      'form',
      { novalidate: '' },
      make('h2', { id: 'v-link-title' }, words.linkTitle),
      make('label', {}, make('span', {}, words.linkAddress), this.address),
      this.note,
      make('label', { class: 'v-link-choice' }, this.anew, make('span', {}, words.linkWindow)),
      make('div', { class: 'v-link-actions' }, ...actions)
    );
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.apply();
    });
    this.dialog = make('dialog', { class: 'v-link-dialog', 'aria-labelledby': 'v-link-title' }, form);
    this.dialog.addEventListener('close', () => this.dialog.remove());
    document.body.append(this.dialog);
    this.dialog.showModal();
    this.address.focus();
    this.address.select();
  }

  apply() {
    const typed = this.address.value.trim();
    const meant = /^[^\s:/]+@[^\s:/]+$/.test(typed) ? `mailto:${typed}` : typed;
    const href = /^[^\s:/@]+\.[^\s:]+$/.test(meant) ? `https://${meant}` : meant;
    if (isAddress(href) && !/\s/.test(href) && href.replace(/^(https?:\/\/|mailto:)/i, '') !== '') {
      this.finish({ href, target: this.anew.checked ? '_blank' : null });
    } else {
      this.address.setAttribute('aria-invalid', 'true');
      this.note.textContent = this.words.linkWrong;
      this.note.classList.add('v-link-wrong');
      this.address.focus();
    }
  }

  finish(attributes) {
    this.dialog.close();
    this.done(attributes);
  }
}
