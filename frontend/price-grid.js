// A table of prices that is written in like a spreadsheet. The server tells what stands in the cells and hears of what is
// written; a text that is no price stays as it is, with the reason beneath.
const PAGE = 10;
const LOCKED = 1;
const MISSING = 2;

const make = (tag, className, attributes = {}) => {
  const element = document.createElement(tag);
  if (className) {
    element.className = className;
  }
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  return element;
};

// Lines and tabs, as spreadsheets copy them; a cell in quotes may hold both.
function block(text) {
  const rows = [[]];
  let cell = '';
  let quoted = false;
  for (let i = 0; i < text.length; i++) {
    const sign = text[i];
    if (quoted) {
      if (sign === '"' && text[i + 1] === '"') {
        cell += text[++i];
      } else if (sign === '"') {
        quoted = false;
      } else {
        cell += sign;
      }
    } else if (sign === '"' && cell === '') {
      quoted = true;
    } else if (sign === '\t') {
      rows.at(-1).push(cell);
      cell = '';
    } else if (sign === '\n') {
      rows.at(-1).push(cell);
      rows.push([]);
      cell = '';
    } else if (sign !== '\r') {
      cell += sign;
    }
  }
  if (cell !== '' || rows.at(-1).length > 0) {
    rows.at(-1).push(cell);
  } else {
    rows.pop();
  }
  return rows;
}

class PriceGrid extends HTMLElement {
  constructor() {
    super();
    this.cells = [];
    this.at = { row: 0, column: 0 };
    this.anchor = this.at;
    // 'move': arrows lead from cell to cell; 'type': a new text is written, arrows keep it and lead on; 'edit': arrows
    // lead within the text.
    this.mode = 'move';
    this.addEventListener('keydown', (event) => this.key(event));
    this.addEventListener('focusin', (event) => this.entered(event.target));
    this.addEventListener('focusout', (event) => this.left(event.target));
    this.addEventListener('input', () => {
      if (this.mode === 'move') {
        this.mode = 'type';
      }
    });
    this.addEventListener('pointerdown', (event) => this.pressed(event));
    this.addEventListener('pointerover', (event) => this.dragged(event));
    this.addEventListener('copy', (event) => this.copy(event));
    this.addEventListener('cut', (event) => this.cut(event));
    this.addEventListener('paste', (event) => this.paste(event));
  }

  connectedCallback() {
    // Set before this module was there.
    if (Object.hasOwn(this, 'table')) {
      const table = this.table;
      delete this.table;
      this.table = table;
    }
  }

  set table(table) {
    this.data = table;
    if (table) {
      this.draw();
    }
  }

  get table() {
    return this.data;
  }

  draw() {
    const { rows, columns, words, lanesAreRows } = this.data;
    const table = make('table', 'v-prices', { role: 'grid', 'aria-label': words.table });
    const head = table.createTHead().insertRow();
    const corner = make('th', '', { scope: 'col' });
    corner.textContent = words.corner;
    head.append(corner, ...columns.map((column) => this.header(column, 'col')));
    const body = table.createTBody();
    this.cells = rows.map((row, r) => {
      const line = body.insertRow();
      line.append(this.header(row, 'row'));
      return columns.map((column, c) => this.cell(line.insertCell(), lanesAreRows ? [row, column] : [column, row], r, c));
    });
    const box = make('div', 'v-prices-box');
    box.append(table);
    this.replaceChildren(box);
    this.update(this.data.cells, this.data.fillable);
    this.move(this.at.row, this.at.column, false, false);
  }

  header(line, scope) {
    const cell = make('th', '', { scope });
    const words = make('span', line.code ? 'v-id' : '');
    words.textContent = line.label;
    cell.append(words);
    if (line.id) {
      cell.id = line.id;
    }
    if (line.id && this.data.editable) {
      const fill = make('button', 'v-price-fill', {
        type: 'button',
        'aria-label': this.data.words.fill.replace('{0}', line.label),
        title: this.data.words.fillHelp,
        hidden: '',
      });
      fill.dataset.lane = line.lane;
      fill.append(this.icon('arrow-down'));
      fill.addEventListener('click', () => this.tell('prices-filled', line.lane));
      cell.append(fill);
    }
    return cell;
  }

  icon(name) {
    const icon = make('vaadin-icon', 'v-icon', { 'aria-hidden': 'true', src: this.data.sprite, symbol: name });
    return icon;
  }

  cell(td, [lane, cores], r, c) {
    const id = `${lane.id}.${cores.cores}`;
    const box = make('div', 'v-price-cell');
    const input = make('input', 'v-price', {
      id,
      inputmode: 'decimal',
      autocomplete: 'off',
      tabindex: '-1',
      'aria-label': this.data.words.cell.replace('{0}', lane.label).replace('{1}', cores.label),
    });
    const problem = make('span', 'v-price-problem', { id: `${id}-problem`, hidden: '' });
    input.readOnly = !this.data.editable;
    input.at = { row: r, column: c };
    input.kept = '';
    box.append(input, problem);
    td.append(box);
    return { box, input, problem };
  }

  // Called by the server: each cell as [number, text, problem, marks].
  update(cells, fillable) {
    const width = this.data.columns.length;
    for (const [number, text, problem, marks] of cells) {
      this.show(this.cells[Math.floor(number / width)][number % width], text, problem, marks);
    }
    for (const fill of this.querySelectorAll('.v-price-fill')) {
      fill.hidden = !fillable.includes(Number(fill.dataset.lane));
    }
  }

  show({ box, input, problem }, text, why, marks) {
    const writing = input === document.activeElement && this.mode !== 'move' && input.value !== input.kept;
    input.kept = text;
    if (!writing) {
      input.value = text;
      if (input === document.activeElement && this.mode === 'move') {
        input.select();
      }
    }
    problem.textContent = why;
    problem.hidden = !why;
    input.toggleAttribute('aria-invalid', false);
    input.removeAttribute('aria-describedby');
    if (why) {
      input.setAttribute('aria-invalid', 'true');
      input.setAttribute('aria-describedby', problem.id);
    }
    box.classList.toggle('v-price-missing', (marks & MISSING) !== 0);
    if ((marks & LOCKED) !== 0 && !box.classList.contains('v-price-locked')) {
      input.readOnly = true;
      input.title = this.data.words.locked;
      input.setAttribute('aria-description', this.data.words.locked);
      box.classList.add('v-price-locked');
      box.append(this.icon('lock'));
    }
  }

  tell(name, detail) {
    this.dispatchEvent(new CustomEvent(name, { detail }));
  }

  entered(input) {
    if (!input.at) {
      return;
    }
    this.mode = 'move';
    if (input.at !== this.at) {
      this.settle(input.at, this.extending ? this.anchor : input.at);
    }
    input.select();
  }

  left(input) {
    if (input.at) {
      this.commit(input);
      this.mode = 'move';
    }
  }

  // What is written in the cell goes to the server, when it is another than before.
  commit(input) {
    if (input.value !== input.kept) {
      input.kept = input.value;
      this.write([[input.at.row, input.at.column, input.value]], false);
    }
  }

  write(cells, pasted, outside = 0) {
    const width = this.data.columns.length;
    this.tell('prices-typed', {
      cells: cells.map(([row, column, text]) => [row * width + column, text]),
      pasted,
      outside,
    });
  }

  settle(at, anchor) {
    const before = this.cells[this.at.row]?.[this.at.column];
    if (before) {
      before.input.tabIndex = -1;
    }
    this.at = at;
    this.anchor = anchor;
    this.cells[at.row][at.column].input.tabIndex = 0;
    this.mark();
  }

  range() {
    return {
      top: Math.min(this.at.row, this.anchor.row),
      bottom: Math.max(this.at.row, this.anchor.row),
      left: Math.min(this.at.column, this.anchor.column),
      right: Math.max(this.at.column, this.anchor.column),
    };
  }

  isBlock() {
    return this.at.row !== this.anchor.row || this.at.column !== this.anchor.column;
  }

  // The inputs of the chosen block, row by row.
  chosen() {
    const { top, bottom, left, right } = this.range();
    return this.cells.slice(top, bottom + 1).map((row) => row.slice(left, right + 1).map((cell) => cell.input));
  }

  mark() {
    this.querySelectorAll('.v-price-chosen').forEach((box) => box.classList.remove('v-price-chosen'));
    if (this.isBlock()) {
      this.chosen()
        .flat()
        .forEach((input) => input.parentElement.classList.add('v-price-chosen'));
    }
  }

  move(row, column, extend, focus = true) {
    const at = {
      row: Math.max(0, Math.min(this.cells.length - 1, row)),
      column: Math.max(0, Math.min((this.cells[0]?.length ?? 0) - 1, column)),
    };
    const target = this.cells[at.row]?.[at.column]?.input;
    if (!target) {
      return;
    }
    this.settle(target.at, extend ? this.anchor : target.at);
    if (focus) {
      this.extending = extend;
      target.focus();
      target.select();
      this.extending = false;
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  }

  key(event) {
    const input = event.target;
    if (!input.at || event.isComposing) {
      return;
    }
    const { row, column } = this.at;
    const chord = event.ctrlKey || event.metaKey;
    const go = (toRow, toColumn, extend = event.shiftKey) => {
      event.preventDefault();
      this.commit(input);
      this.move(toRow, toColumn, extend);
    };
    if (event.key === 'Escape' && this.mode !== 'move') {
      event.preventDefault();
      event.stopPropagation();
      input.value = input.kept;
      this.mode = 'move';
      input.select();
    } else if (event.key === 'Enter') {
      go(row + (event.shiftKey ? -1 : 1), column, false);
    } else if (event.key === 'Tab') {
      const next = column + (event.shiftKey ? -1 : 1);
      if (next >= 0 && next < this.cells[0].length) {
        go(row, next, false);
      }
    } else if (event.key === 'F2') {
      event.preventDefault();
      this.mode = this.mode === 'edit' ? 'type' : 'edit';
      input.setSelectionRange(input.value.length, input.value.length);
    } else if (event.key === 'ArrowDown') {
      go(chord ? this.cells.length : row + 1, column);
    } else if (event.key === 'ArrowUp') {
      go(chord ? 0 : row - 1, column);
    } else if (event.key === 'PageDown') {
      go(row + PAGE, column);
    } else if (event.key === 'PageUp') {
      go(row - PAGE, column);
    } else if (this.mode !== 'edit') {
      this.keyBetween(event, input, chord, go);
    }
  }

  keyBetween(event, input, chord, go) {
    const { row, column } = this.at;
    const last = this.cells[0].length - 1;
    if (event.key === 'ArrowLeft') {
      go(row, chord ? 0 : column - 1);
    } else if (event.key === 'ArrowRight') {
      go(row, chord ? last : column + 1);
    } else if (event.key === 'Home') {
      go(chord ? 0 : row, 0);
    } else if (event.key === 'End') {
      go(chord ? this.cells.length : row, last);
    } else if (this.mode === 'move' && (event.key === 'Delete' || event.key === 'Backspace')) {
      event.preventDefault();
      this.empty();
    } else if (this.mode === 'move' && chord && event.key.toLowerCase() === 'a') {
      event.preventDefault();
      this.anchor = { row: 0, column: 0 };
      this.at = this.cells.at(-1).at(-1).input.at;
      this.settle(this.at, this.anchor);
      input.tabIndex = 0;
    } else if (chord && event.key.toLowerCase() === 'd') {
      event.preventDefault();
      this.fill((rows) => rows.map((cells) => cells.map((cell, i) => [cell, rows[0][i].value])));
    } else if (chord && event.key.toLowerCase() === 'r' && this.isBlock()) {
      event.preventDefault();
      this.fill((rows) => rows.map((cells) => cells.map((cell) => [cell, cells[0].value])));
    }
  }

  // Writes in all these cells at once; what is locked stays.
  put(pairs, pasted, outside = 0) {
    const cells = [];
    for (const [input, text] of pairs) {
      if (this.data.editable) {
        if (!input.readOnly) {
          input.value = text;
          input.kept = text;
        }
        cells.push([input.at.row, input.at.column, text]);
      }
    }
    if (cells.length > 0 || outside > 0) {
      this.write(cells, pasted, outside);
    }
  }

  empty() {
    this.put(
      this.chosen()
        .flat()
        .filter((input) => !input.readOnly && input.value !== '')
        .map((input) => [input, '']),
      false,
    );
  }

  fill(texts) {
    this.put(
      texts(this.chosen())
        .flat()
        .filter(([input, text]) => !input.readOnly && input.value !== text),
      false,
    );
  }

  copy(event) {
    if (this.mode === 'move' && this.isBlock()) {
      const text = this.chosen()
        .map((row) => row.map((input) => input.value).join('\t'))
        .join('\n');
      event.clipboardData.setData('text/plain', text);
      event.preventDefault();
    }
  }

  cut(event) {
    if (this.mode === 'move' && this.isBlock()) {
      this.copy(event);
      this.empty();
    }
  }

  paste(event) {
    const text = event.clipboardData.getData('text/plain');
    if (!this.data.editable || text === '' || (this.mode !== 'move' && !/[\t\n]/.test(text.trimEnd()))) {
      return;
    }
    event.preventDefault();
    this.mode = 'move';
    this.spread(block(text));
  }

  // One value goes into all chosen cells, a block where the choice begins.
  spread(rows) {
    const { top, left } = this.range();
    const pairs = [];
    let outside = 0;
    if (rows.length === 1 && rows[0].length === 1 && this.isBlock()) {
      this.chosen()
        .flat()
        .forEach((input) => pairs.push([input, rows[0][0]]));
    } else {
      rows.forEach((row, r) =>
        row.forEach((text, c) => {
          const input = this.cells[top + r]?.[left + c]?.input;
          if (input) {
            pairs.push([input, text.trim()]);
          } else if (text.trim() !== '') {
            outside += 1;
          }
        }),
      );
    }
    this.put(pairs, true, outside);
    document.activeElement?.select?.();
  }

  pressed(event) {
    const input = event.target.closest?.('.v-price-cell')?.querySelector('input');
    if (!input?.at || event.pointerType !== 'mouse' || event.button !== 0) {
      return;
    }
    this.dragging = true;
    if (event.shiftKey) {
      event.preventDefault();
      this.move(input.at.row, input.at.column, true);
    } else if (input === document.activeElement) {
      // A second click sets the caret: from now on arrows lead within the text.
      this.mode = 'edit';
      this.settle(input.at, input.at);
    } else {
      event.preventDefault();
      this.move(input.at.row, input.at.column, false);
    }
  }

  dragged(event) {
    const input = event.target.closest?.('.v-price-cell')?.querySelector('input');
    if (this.dragging && (event.buttons & 1) === 1 && input?.at && this.mode === 'move' && input.at !== this.at) {
      this.move(input.at.row, input.at.column, true);
    }
  }
}
customElements.define('v-price-grid', PriceGrid);
