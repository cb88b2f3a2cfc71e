import type { Succession } from '../places/area.ts';

/** The GSS codes of one body: those it had before it was recoded, or its boundary redrawn. */
export type Codes = {
  /** The latest code of the body with a code. */
  latest: (code: string) => string;
  /** Every code of the body, the latest first. */
  all: (code: string) => readonly string[];
};

/** The codes of bodies, by the successions that keep the body what it is. */
export function createCodes(successions: readonly Succession[]): Codes {
  const next = new Map<string, string>();
  const before = new Map<string, string[]>();
  for (const { from, to, kind } of successions) {
    if (kind === 'ABOLISHED') continue;
    next.set(from, to);
    before.set(to, [...(before.get(to) ?? []), from]);
  }

  const latest = (code: string): string => {
    const passed = new Set<string>();
    let last = code;
    // A circle of successions would be a fault of the data: it must not hang the directory.
    for (let to = next.get(last); to !== undefined && !passed.has(to); to = next.get(to)) {
      passed.add(to);
      last = to;
    }
    return last;
  };
  const all = (code: string): readonly string[] => {
    const codes = new Set([latest(code)]);
    for (const one of codes) for (const earlier of before.get(one) ?? []) codes.add(earlier);
    return [...codes];
  };
  return { latest, all };
}
