// In the grid of SKUs Enter opens the panel of a row and Space chooses the row, whichever cell is focused. The grid keeps
// the cell that the panel was opened from, so that it has the focus again when the panel is closed.
const OPEN = 'a.v-row-link';
const CHOOSE = 'input.v-choose';

const cell = (event) => {
  const path = event.composedPath();
  const grid = path.find((node) => node instanceof Element && node.matches('.v-skus'));
  const found = grid && path.find((node) => node.localName === 'td');
  return found && { grid, td: found, focused: path[0] === found };
};

const inRow = (td, selector) =>
  [...td.parentElement.querySelectorAll('slot')]
    .flatMap((slot) => slot.assignedElements())
    .map((content) => content.querySelector(selector))
    .find((element) => element);

addEventListener(
  'keydown',
  (event) => {
    const at = (event.key === 'Enter' || event.key === ' ') && cell(event);
    if (!at || !at.focused) {
      return;
    }
    const target = inRow(at.td, event.key === ' ' ? CHOOSE : OPEN);
    event.preventDefault();
    event.stopPropagation();
    if (event.key === 'Enter') {
      at.grid.vitrineCell = at.td;
      at.grid.vitrineByKey = true;
    }
    target?.click();
  },
  true,
);

// The grid itself would click into the cell when Space is let go.
addEventListener(
  'keyup',
  (event) => {
    if (event.key === ' ' && cell(event)?.focused) {
      event.preventDefault();
      event.stopPropagation();
    }
  },
  true,
);

addEventListener(
  'click',
  (event) => {
    const at = event.isTrusted && cell(event);
    if (at) {
      at.grid.vitrineCell = at.td;
    }
  },
  true,
);
