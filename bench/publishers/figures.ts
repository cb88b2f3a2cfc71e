/** What was measured, or why it was not. */
export type Figure = { value: number; unit: 'ms' | 's' | 'MB' | 'CPU s/s' } | string;

/** What was measured at one size, by what it is. */
export type Figures = Map<string, Figure>;

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
