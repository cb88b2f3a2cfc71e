/** What was measured, or why it was not. */
export type Figure = { value: number; unit: Unit } | string;
type Unit = 'ms' | 's' | 'MB' | 'CPU s' | 'CPU ms' | 'CPU s/s' | 'rows/s' | 'answers/s';

/** What was measured at one size, by what it is. */
export type Figures = Map<string, Figure>;

/** Figures that are told as they are measured, for a bench that takes long. */
export function toldFigures(of: string): Figures {
  const figures: Figures = new Map();
  const began = performance.now();
  const keep = figures.set.bind(figures);
  figures.set = (name, figure) => {
    const seconds = ((performance.now() - began) / 1_000).toFixed(0);
    console.error(`${seconds} s: ${of}: ${name}: ${shown(figure)}`);
    return keep(name, figure);
  };
  return figures;
}

/** A figure with its unit. */
export function shown(figure: Figure): string {
  if (typeof figure === 'string') return figure;
  const { value, unit } = figure;
  return `${value.toFixed(value < 10 ? 2 : 0)} ${unit}`;
}

/** The middle one. */
export const median = (numbers: readonly number[]): number =>
  [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)]!;

/** How long something takes, in milliseconds. */
export async function timed(run: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await run();
  return performance.now() - start;
}

/** A time as a figure. */
export const ms = (value: number): Figure => ({ value, unit: 'ms' });
