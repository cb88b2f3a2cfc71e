/** Bars of a chart: a name, and how many of each series it is made of. */
export type Bar = { name: string; parts: Record<string, number> };

/** One part of every bar, and the colour it is drawn in: each 3 to 1 against white. */
export type Series = { name: string; colour: string };

/** A chart laid out, in units of its view box: templates/parts/chart.njk draws it. */
export type Chart = {
  title: string;
  width: number;
  height: number;
  bars: { name: string; middle: number; parts: Part[] }[];
  ticks: { x: number; label: number }[];
};

/** A part of a bar: its position and size. */
type Part = { x: number; y: number; width: number; height: number; colour: string };

const WIDTH = 680;
const NAMES = 260;
const RIGHT = 16;
const ROW = 22;
const BAR = 18;
const AXIS = 28;
const LONGEST_NAME = 32;
const MOST_TICKS = 8;

/** Bars, each of several parts, under one another, with an axis below. */
export function stackedBars(bars: readonly Bar[], series: readonly Series[], title: string): Chart {
  const longest = Math.max(1, ...bars.map(({ parts }) => sum(Object.values(parts))));
  const scale = (count: number) => (count / longest) * (WIDTH - NAMES - RIGHT);
  return {
    title,
    width: WIDTH,
    height: bars.length * ROW + AXIS,
    bars: bars.map(({ name, parts }, row) => ({
      name: shorten(name),
      middle: row * ROW + ROW / 2,
      parts: series.map(({ name: part, colour }, at) => ({
        x: rounded(NAMES + scale(sum(series.slice(0, at).map(({ name }) => parts[name] ?? 0)))),
        y: row * ROW + (ROW - BAR) / 2,
        // Leaves a white line between two parts.
        width: rounded(Math.max(0, scale(parts[part] ?? 0) - 1)),
        height: BAR,
        colour,
      })),
    })),
    ticks: ticksTo(longest).map((label) => ({ x: rounded(NAMES + scale(label)), label })),
  };
}

/** Round numbers from zero to the maximum, few enough to read. */
function ticksTo(most: number): number[] {
  const least = most / MOST_TICKS;
  const power = 10 ** Math.floor(Math.log10(least));
  const step = Math.max(1, [1, 2, 5, 10].find((times) => times * power >= least)! * power);
  return Array.from({ length: Math.floor(most / step) + 1 }, (_, at) => at * step);
}

const sum = (counts: readonly number[]) => counts.reduce((all, count) => all + count, 0);
const rounded = (length: number) => Math.round(length * 10) / 10;
const shorten = (name: string) =>
  name.length > LONGEST_NAME ? `${name.slice(0, LONGEST_NAME - 1)}…` : name;
