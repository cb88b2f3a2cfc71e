import { shown, type Figure, type Figures } from './figures.ts';

/** The figures as a Markdown table, a column for each size. They are also given as multiples of the first column's. */
export function table(
  of: string,
  sizes: readonly (number | string)[],
  measured: readonly Figures[],
): string {
  // Where most was measured, everything is in the order it was measured in.
  const fullest = [...measured].sort((a, b) => b.size - a.size);
  const names = [...new Set(fullest.flatMap((figures) => [...figures.keys()]))];
  const rows = names.map((name) => {
    const [first, ...others] = measured.map((figures) => figures.get(name));
    return [
      name,
      shownOr(first),
      ...others.map((figure) => shownOr(figure) + ratio(figure, first)),
    ];
  });
  return [[of, ...sizes.map(String)], ['---', ...sizes.map(() => '---:')], ...rows]
    .map((cells) => `| ${cells.join(' | ')} |`)
    .join('\n');
}

const shownOr = (figure: Figure | undefined) => (figure === undefined ? '–' : shown(figure));

const ratio = (figure: Figure | undefined, first: Figure | undefined) =>
  typeof figure === 'object' && typeof first === 'object'
    ? ` (${(figure.value / first.value).toFixed(1)}×)`
    : '';
