import { stringify } from 'csv-stringify/sync';

/** A cell of a table: what it says, and the page it leads to. Numbers stand to the right. */
export type Cell = string | number | { text: string; href: string };

/** A table, to be read on a page or taken away. */
export type DataTable = { columns: string[]; rows: Cell[][] };

const textOf = (cell: Cell) => (typeof cell === 'object' ? cell.text : cell);

/** A table as a file for a spreadsheet: what looks like a formula is made a text, and Welsh keeps its accents. */
export const csvOf = ({ columns, rows }: DataTable): string =>
  stringify([columns, ...rows.map((row) => row.map(textOf))], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });

/** A table as a template reads it. */
export const shownTable = ({ columns, rows }: DataTable) => ({
  columns: columns.map((text, at) => ({ text, isNumber: typeof rows[0]?.[at] === 'number' })),
  rows: rows.map((row) =>
    row.map((cell) => ({
      text: textOf(cell),
      href: typeof cell === 'object' ? cell.href : null,
      isNumber: typeof cell === 'number',
    })),
  ),
});
