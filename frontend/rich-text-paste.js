// Makes of what Word, Google Docs and web pages put on the clipboard what a rich text can hold. The document is inert: it
// loads and runs nothing. What the schema does not know falls away afterwards; here is done what it could not guess.
const GONE = [
  'script, style, template, noscript, iframe, object, embed, svg, math, picture, img, video, audio, canvas, map',
  'select, textarea, input, button, title, meta, link, base, xml, del',
  '[style*="mso-hide:all" i], [style*="display:none" i], [style*="display: none" i], [style*="mso-element:comment" i]',
].join(', ');
const BLOCKS = 'p, h1, h2, h3, h4, h5, h6, ul, ol, li, div, table, section, article, blockquote, pre';
const MARKER = '[style*="mso-list:ignore" i], [style*="mso-list: ignore" i]';
const NUMBER = /^\s*\(?([0-9]{1,3}|[a-z]{1,4})[.)]/i;
const LOOSE_MARKER = /^[\s\u00a0]*([·•§▪◦–-]|\(?([0-9]{1,3}|[a-z])[.)])[\s\u00a0]+/i;

const unwrap = (element) => element.replaceWith(...element.childNodes);
const isBlank = (node) => node.textContent.replace(/[\s\u00a0\u200b]/g, '') === '';

const inert = document.implementation.createHTMLDocument('');

function make(name, ...content) {
  const element = inert.createElement(name);
  element.append(...content);
  return element;
}

function rename(element, name) {
  element.replaceWith(make(name, ...element.childNodes));
}

export function cleaned(html) {
  const body = new DOMParser().parseFromString(html, 'text/html').body;
  body.querySelectorAll(GONE).forEach((element) => element.remove());
  const comments = document.createNodeIterator(body, NodeFilter.SHOW_COMMENT);
  for (let each = comments.nextNode(); each; each = comments.nextNode()) {
    each.remove();
  }
  wordLists(body);
  marks(body);
  [...body.querySelectorAll('table')].reverse().forEach(flatten);
  body.querySelectorAll('pre').forEach(keepLines);
  body.querySelectorAll('h6').forEach((heading) => rename(heading, 'h5'));
  body.querySelectorAll('p[class^="MsoTitle"]').forEach((title) => rename(title, 'h1'));
  body.querySelectorAll('dt, dd, tr, caption').forEach((element) => rename(element, 'p'));
  body.querySelectorAll('ul > ul, ul > ol, ol > ul, ol > ol').forEach(intoItem);
  body.querySelectorAll('li :is(h1, h2, h3, h4, h5)').forEach((heading) => rename(heading, 'p'));
  emptyAway(body);
  return body.innerHTML;
}

// Word writes the items of a list as paragraphs that say which list and level they mean, each with its bullet or number as
// text before it.
function wordLists(body) {
  let root = null;
  let open = [];
  body.querySelectorAll('[style*="mso-list" i]').forEach((item) => {
    const level = Number(/mso-list:[^;]*level(\d)/i.exec(item.getAttribute('style'))?.[1]);
    if (!level || !item.matches(BLOCKS)) {
      return;
    }
    if (!root || item.previousElementSibling !== root) {
      root = null;
      open = [];
    }
    const kind = NUMBER.test(takeMarker(item)) ? 'ol' : 'ul';
    open.length = Math.min(open.length, level);
    let list = open[level - 1];
    if (list?.localName !== kind) {
      list = make(kind);
      const parent = open.slice(0, level - 1).findLast(Boolean)?.lastElementChild;
      if (parent) {
        parent.append(list);
      } else {
        item.before(list);
        root = list;
      }
      open[level - 1] = list;
    }
    list.append(make('li', ...item.childNodes));
    item.remove();
  });
}

function takeMarker(item) {
  const marker = item.querySelector(MARKER);
  if (marker) {
    marker.remove();
    return marker.textContent;
  }
  const text = document.createNodeIterator(item, NodeFilter.SHOW_TEXT).nextNode();
  const found = text && LOOSE_MARKER.exec(text.data);
  if (found) {
    text.data = text.data.slice(found[0].length);
  }
  return found?.[1] ?? '';
}

// Google Docs writes everything in one <b> that is not bold, and what is bold in spans; so do web pages.
function marks(body) {
  body.querySelectorAll('b, strong').forEach((element) => {
    if (/font-weight:\s*(normal|[1-4]00)/i.test(element.getAttribute('style') ?? '')) {
      unwrap(element);
    }
  });
  body.querySelectorAll('span, font').forEach((element) => {
    const style = element.getAttribute('style') ?? '';
    if (/font-style:\s*italic/i.test(style)) {
      element.replaceChildren(make('em', ...element.childNodes));
    }
    if (/font-weight:\s*(bold|[6-9]00)/i.test(style) && !element.closest('h1, h2, h3, h4, h5, h6, strong, b')) {
      element.replaceChildren(make('strong', ...element.childNodes));
    }
  });
}

// A row of a table becomes a paragraph; a cell with more than one block keeps them.
function flatten(table) {
  const blocks = [...table.rows].flatMap((row) => {
    const cells = [...row.cells].filter((cell) => !isBlank(cell));
    cells.filter((cell) => cell.children.length === 1 && cell.firstElementChild.matches('p, div')).forEach((cell) => {
      unwrap(cell.firstElementChild);
    });
    if (cells.some((cell) => cell.querySelector(BLOCKS))) {
      return cells.map((cell) => make('div', ...cell.childNodes));
    }
    const line = cells.flatMap((cell, i) => (i === 0 ? [...cell.childNodes] : [' · ', ...cell.childNodes]));
    return line.length === 0 ? [] : [make('p', ...line)];
  });
  table.replaceWith(...blocks);
}

function keepLines(pre) {
  const lines = pre.textContent.replace(/\n$/, '').split('\n');
  pre.replaceWith(make('p', ...lines.flatMap((line, i) => (i === 0 ? [line] : [make('br'), line]))));
}

function intoItem(list) {
  const before = list.previousElementSibling;
  if (before?.localName === 'li') {
    before.append(list);
  } else {
    const item = make('li');
    list.replaceWith(item);
    item.append(list);
  }
}

function emptyAway(body) {
  body.querySelectorAll('br').forEach((line) => {
    if (line.previousElementSibling?.matches(BLOCKS) || line.nextElementSibling?.matches(BLOCKS)) {
      line.remove();
    }
  });
  [...body.querySelectorAll('p, h1, h2, h3, h4, h5, li, ul, ol')].reverse().forEach((block) => {
    if (isBlank(block)) {
      block.remove();
    }
  });
}

// A text without formatting: an empty line ends a paragraph, the end of a line is kept.
export function paragraphs(text) {
  return text
    .replace(/\r\n?/g, '\n')
    .replace(/^\n+|\n+$/g, '')
    .split(/\n{2,}/)
    .map((paragraph) => paragraph.split('\n'));
}
