import { stringify } from 'csv-stringify/sync';

/** A cell of a table: its text, and the page it links to. Numbers are right-aligned. */
export type Cell = string | number | { text: string; href: string };

/** A table, to show on a page or download. */
export type DataTable = { columns: string[]; rows: Cell[][] };

const textOf = (cell: Cell) => (typeof cell === 'object' ? cell.text : cell);

/** A table as CSV: what looks like a formula is escaped as text, and Welsh keeps its accents. */
export const csvOf = ({ columns, rows }: DataTable): string =>
  stringify([columns, ...rows.map((row) => row.map(textOf))], {
    bom: true,
    escape_formulas: true,
    record_delimiter: 'windows',
  });

/** A table as a template needs it. */
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
