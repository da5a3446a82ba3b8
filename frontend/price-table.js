// In a table of prices, Enter and the arrows up and down lead to the price above or beneath.
addEventListener('keydown', (event) => {
  const step = { Enter: 1, ArrowDown: 1, ArrowUp: -1 }[event.key];
  const cell = step && event.target instanceof Element && event.target.closest('.v-prices td');
  if (!cell) {
    return;
  }
  let row = cell.parentElement;
  do {
    row = step > 0 ? row.nextElementSibling : row.previousElementSibling;
  } while (row && !row.children[cell.cellIndex]);
  const next = row && row.children[cell.cellIndex].querySelector('input');
  if (next) {
    next.focus();
    next.select();
    event.preventDefault();
  }
});
