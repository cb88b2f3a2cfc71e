import type { Figure, Figures } from './figures.ts';

/** The figures as a Markdown table, a column for each size. Times are also given as multiples of the first column's. */
export function table(sizes: readonly number[], measured: readonly Figures[]): string {
  // Where most was measured, everything is in the order it was measured in.
  const fullest = [...measured].sort((a, b) => b.size - a.size);
  const names = [...new Set(fullest.flatMap((figures) => [...figures.keys()]))];
  const rows = names.map((name) => {
    const [first, ...others] = measured.map((figures) => figures.get(name));
    return [name, shown(first), ...others.map((figure) => shown(figure) + ratio(figure, first))];
  });
  return [['publishers', ...sizes.map(String)], ['---', ...sizes.map(() => '---:')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

function shown(figure: Figure | undefined): string {
  if (figure === undefined) return '–';
  if (typeof figure === 'string') return figure;
  const { value, unit } = figure;
  return `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;
}

const ratio = (figure: Figure | undefined, first: Figure | undefined) =>
  typeof figure === 'object' && typeof first === 'object'
    ? ` (${(figure.value / first.value).toFixed(1)}×)`
    : '';
