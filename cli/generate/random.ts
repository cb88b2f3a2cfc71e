/** Pseudo-random numbers, the same for the same seed, so that a case can be reproduced. */
export type Random = {
  /** From 0 up to, but excluding, 1. */
  next: () => number;
  /** A whole number from the first to the last, both included. */
  between: (first: number, last: number) => number;
  oneOf: <T>(items: readonly T[]) => T;
  /** True with this probability. */
  chance: (share: number) => boolean;
};

/** Creates a generator from a seed: mulberry32. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const between = (first: number, last: number) => first + Math.floor(next() * (last - first + 1));
  return {
    next,
    between,
    oneOf: (items) => items[between(0, items.length - 1)]!,
    chance: (share) => next() < share,
  };
}

/** A seed for one part of the output, so that a change to one part leaves the others as they were. */
export function seedFor(seed: number, part: string): number {
  let hash = seed >>> 0;
  for (let at = 0; at < part.length; at++)
    hash = Math.imul(hash ^ part.charCodeAt(at), 0x01000193) >>> 0;
  return hash;
}
