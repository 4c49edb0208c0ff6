'use strict';
// Sorts a table by the column whose heading is chosen. Rows of one currency stay together; what is absent comes last either way.
for (const table of document.querySelectorAll('table.sortable')) {
  const body = table.tBodies[0];
  const headings = Array.from(table.tHead.rows[0].cells);
  const key = (row, column) => row.cells[column].dataset.key;
  const said = document.getElementById('sorted');
  headings.forEach((heading, column) => {
    const isNumber = heading.classList.contains('number');
    heading.querySelector('button').addEventListener('click', () => {
      const before = heading.getAttribute('aria-sort');
      const order = before === null ? (isNumber ? 'descending' : 'ascending') : before === 'descending' ? 'ascending' : 'descending';
      const sign = order === 'ascending' ? 1 : -1;
      const compare = (a, b) => {
        const one = key(a, column);
        const other = key(b, column);
        if (one === '' || other === '') {
          return (one === '') - (other === '');
        }
        return sign * (isNumber ? Number(one) - Number(other) : one.localeCompare(other));
      };
      const currency = (a, b) => (isNumber ? a.dataset.currency.localeCompare(b.dataset.currency) : 0);
      const rows = Array.from(body.rows).sort((a, b) => currency(a, b) || compare(a, b));
      body.append(...rows);
      headings.forEach((other) => other.removeAttribute('aria-sort'));
      heading.setAttribute('aria-sort', order);
      said.textContent = 'Sorted by ' + heading.textContent + ', ' + order;
    });
  });
}
// On paper nobody can open a table.
let closed = [];
addEventListener('beforeprint', () => {
  closed = Array.from(document.querySelectorAll('details:not([open])'));
  closed.forEach((details) => { details.open = true; });
});
addEventListener('afterprint', () => closed.forEach((details) => { details.open = false; }));
