import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { compileFunction } from 'node:vm';

/** The part of opening_hours in use: the state at a time, when it next changes, and the rule in its normal form. */
export type LibraryRule = {
  getStateString: (at: Date) => 'open' | 'unknown' | 'close';
  getNextChange: (at: Date, until: Date) => Date | undefined;
  prettifyValue: () => string;
};

/** @throws string for hours that cannot be parsed. */
type Library = new (
  hours: string,
  place: { lat: number; lon: number; address: { country_code: string; state: string } },
  options: { locale: string },
) => LibraryRule;

const GETTERS = ['FullYear', 'Month', 'Date', 'Day', 'Hours', 'Minutes'] as const;
const SETTERS = ['Date', 'Hours'] as const;

/** The hours take more computation than any real ones. */
export class TooMuchReckoning extends Error {}

// About 20 ms: ordinary hours take some hundred dates, 24 consecutive spans of one day take half a million.
const MOST_DATES = 20_000;
let left = Infinity;

/**
 * Runs a computation of the library, which creates a date at each step: limiting their number bounds the cost of any
 * text, equally on every machine.
 * @throws TooMuchReckoning when there are too many
 */
export function reckoning<T>(task: () => T): T {
  left = MOST_DATES;
  try {
    const found = task();
    // In case the library caught what was thrown inside it.
    if (left < 0) throw new TooMuchReckoning();
    return found;
  } finally {
    left = Infinity;
  }
}

/** A date whose local time is UTC: every time of every day exists in it exactly once. */
export class ZonelessDate extends Date {
  static {
    for (const part of GETTERS) this.prototype[`get${part}`] = Date.prototype[`getUTC${part}`];
    for (const part of SETTERS) this.prototype[`set${part}`] = Date.prototype[`setUTC${part}`];
  }

  constructor(...given: number[]) {
    if (--left < 0) throw new TooMuchReckoning();
    const [first, month, ...rest] = given;
    super(month === undefined ? (first ?? Date.now()) : Date.UTC(first!, month, ...rest));
  }
}

// Its warnings about hours it cannot evaluate are for the publisher, who gets them with the listing's faults.
const nothing = () => undefined;
const SILENT = { log: nothing, info: nothing, warn: nothing, error: nothing };

let library: Library | undefined;

/**
 * The library, with its Date replaced by ours: it computes in the machine's local time, which lacks an hour of some
 * night wherever clocks change. Loaded lazily, for it is a megabyte.
 */
export const openingHoursLibrary = (): Library => (library ??= load());

function load(): Library {
  const require = createRequire(import.meta.url);
  const path = require.resolve('opening_hours');
  const module = { exports: {} as Library };
  const run = compileFunction(
    readFileSync(path, 'utf8'),
    ['module', 'exports', 'require', 'Date', 'console'],
    { filename: path },
  ) as (...given: unknown[]) => void;
  run(module, module.exports, createRequire(path), ZonelessDate, SILENT);
  return module.exports;
}
