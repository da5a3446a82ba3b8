// What a rich text may hold, as ProseMirror knows it: the tags of the allow-list and nothing else. Written back, tags stay
// as they were written: <b> does not become <strong>.
const ADDRESS = /^(https?:\/\/|mailto:)/i;

export const isAddress = (text) => ADDRESS.test(text);

const tag = (name, other) => ({
  attrs: { tag: { default: name } },
  parseDOM: [name, other].map((each) => ({ tag: each, attrs: { tag: each } })),
  toDOM: (mark) => [mark.attrs.tag, 0],
});

const LINK = {
  attrs: { href: {}, target: { default: null } },
  inclusive: false,
  parseDOM: [
    {
      tag: 'a[href]',
      getAttrs: (link) => {
        const href = link.getAttribute('href').trim();
        return isAddress(href) && { href, target: link.getAttribute('target') === '_blank' ? '_blank' : null };
      },
    },
  ],
  toDOM: ({ attrs: { href, target } }) => ['a', target ? { href, target, rel: 'noopener' } : { href }, 0],
};

const LEVELS = [1, 2, 3, 4, 5];

export function schema(pm) {
  return new pm.Schema({
    nodes: {
      doc: { content: 'block+' },
      paragraph: { group: 'block', content: 'inline*', parseDOM: [{ tag: 'p' }], toDOM: () => ['p', 0] },
      heading: {
        group: 'block',
        content: 'inline*',
        defining: true,
        attrs: { level: { default: 2 } },
        parseDOM: LEVELS.map((level) => ({ tag: `h${level}`, attrs: { level } })),
        toDOM: (node) => [`h${node.attrs.level}`, 0],
      },
      bullet_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ul' }], toDOM: () => ['ul', 0] },
      ordered_list: { group: 'block', content: 'list_item+', parseDOM: [{ tag: 'ol' }], toDOM: () => ['ol', 0] },
      list_item: { content: 'paragraph block*', defining: true, parseDOM: [{ tag: 'li' }], toDOM: () => ['li', 0] },
      text: { group: 'inline' },
      hard_break: {
        group: 'inline',
        inline: true,
        selectable: false,
        linebreakReplacement: true,
        parseDOM: [{ tag: 'br' }],
        toDOM: () => ['br'],
      },
    },
    marks: { link: LINK, strong: tag('strong', 'b'), em: tag('em', 'i') },
  });
}

const isEmpty = (node) => node.textContent.trim() === '';
const BLOCK = /<(p|h[1-5]|ul|ol|li)\b/i;

// The text of a document, as it is saved: items of lists hold their text without a paragraph of its own, and nothing is
// written for empty paragraphs at either end. A text that was written without paragraphs stays so while it is only one.
export function written(pm, doc, before) {
  if (isEmpty(doc)) {
    return '';
  }
  const box = document.createElement('div');
  box.append(pm.DOMSerializer.fromSchema(doc.type.schema).serializeFragment(doc.content));
  box.querySelectorAll('li').forEach((item) => {
    const [text, ...rest] = item.children;
    if (rest.every((each) => each.matches('ul, ol'))) {
      text.replaceWith(...text.childNodes);
    }
  });
  while (isEmpty(box.firstChild)) {
    box.firstChild.remove();
  }
  while (isEmpty(box.lastChild)) {
    box.lastChild.remove();
  }
  const bare = before !== '' && !BLOCK.test(before);
  const only = box.childNodes.length === 1 && box.firstChild.localName === 'p';
  return bare && only ? box.firstChild.innerHTML : box.innerHTML;
}
