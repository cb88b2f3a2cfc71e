import { groupBy } from '../../../shared/runtime/group-by.ts';
import type { Day } from '../../../shared/domain/dates.ts';
import { isSameBody, type Part, type Succession } from './succession.ts';

/** When an area was in force: its first and last day, either unknown. */
export type Life = { from?: Day | undefined; to?: Day | undefined };

/** Whether the place in question lies within an area, or is a postcode. */
export type LiesIn = (within: string) => boolean;

const NO_LIFE: Life = {};

/** The successions of areas, by their codes. */
export type Successions = ReturnType<typeof createSuccessions>;

/** Creates the successions of areas, given the lives on record and where the parts of those that were split lie. */
export function createSuccessions(
  successions: readonly Succession[],
  parts: readonly Part[],
  lives: ReadonlyMap<string, Life>,
) {
  const after = groupBy(successions, ({ from }) => from);
  const before = groupBy(
    successions.filter(({ kind }) => kind !== 'RENAMED'),
    ({ to }) => to,
  );
  const within = groupBy(parts, ({ from, to }) => from + to);
  const successors = (code: string) => after.get(code) ?? [];
  const predecessors = (code: string) => before.get(code) ?? [];
  const steps = (code: string) => [...successors(code), ...predecessors(code)];

  /** When an area was in force, as far as it is recorded. */
  const lifeOf = (code: string): Life => lives.get(code) ?? NO_LIFE;
  const hasEnded = (code: string, on: Day) => (lifeOf(code).to ?? on) < on;
  const hasBegun = (code: string, on: Day) => (lifeOf(code).from ?? on) <= on;

  const isPartial = ({ from, to }: Succession) => within.has(from + to);
  const isHere = ({ from, to }: Succession, lies: LiesIn) =>
    within.get(from + to)!.some((part) => lies(part.within));

  /** The steps that the place may have taken forward: of a split, into whose part it fell. */
  const taken = (steps: readonly Succession[], lies: LiesIn): readonly Succession[] => {
    if (steps.length < 2) return steps;
    const here = steps.filter((step) => isPartial(step) && isHere(step, lies));
    return here.length > 0 ? here : steps.filter((step) => !isPartial(step));
  };

  const each = (steps: readonly Succession[], follow: (step: Succession) => readonly string[]) => [
    ...new Set(steps.flatMap(follow)),
  ];

  const later = (code: string, on: Day, lies: LiesIn): readonly string[] => {
    const next = successors(code).filter(({ kind, on: day }) => {
      if (kind === 'RENAMED' || kind === 'RECODED') return false;
      // A redrawn area's older code is met in current data for years: only one that has ended gives way.
      return day !== undefined && day <= on && (kind !== 'REDRAWN' || hasEnded(code, on));
    });
    if (next.length > 0) return each(taken(next, lies), ({ to }) => later(current(to), on, lies));
    return hasEnded(code, on) ? [] : [code];
  };

  /** A code, and those that were recoded into it: what they followed, it followed. */
  const recodedInto = (code: string): string[] => [
    code,
    ...predecessors(code)
      .filter(({ kind }) => kind === 'RECODED')
      .flatMap(({ from }) => recodedInto(from)),
  ];

  const earlier = (code: string, on: Day, lies: LiesIn): readonly string[] => {
    if (hasBegun(code, on)) return [code];
    const previous = recodedInto(code)
      .flatMap(predecessors)
      .filter(
        (step) =>
          step.kind !== 'RECODED' &&
          step.on !== undefined &&
          step.on > on &&
          (!isPartial(step) || isHere(step, lies)),
      );
    return each(previous, ({ from }) => earlier(from, on, lies));
  };

  /** A code after its recodings, which hold for every day. */
  const current = (code: string): string => {
    const next = successors(code).find(({ kind }) => kind === 'RECODED');
    return next ? current(next.to) : code;
  };

  /**
   * What stood on a day where an area stands: one code; several where it was one of them and the place does not
   * tell which; none where nothing is known to have been there.
   */
  const standing = (code: string, on: Day, lies: LiesIn): readonly string[] => {
    const now = current(code);
    return hasBegun(now, on) ? later(now, on, lies) : earlier(now, on, lies);
  };

  /** Every code of the body that has this one, the latest first: from before it was recoded, and its boundary redrawn. */
  const codesOf = (code: string): readonly string[] => {
    const found = new Set([latest(code)]);
    for (const one of found)
      for (const step of steps(one)) if (isSameBody(step)) found.add(step.from).add(step.to);
    return [...found];
  };

  /** The latest code of the body that has this one: its id, whichever of its codes it is met under. */
  const latest = (code: string): string => {
    const next = successors(code).find(isSameBody);
    return next ? latest(next.to) : code;
  };

  /** Whether one area succeeded another, directly or over several reorganisations. */
  const cameOf = (later: string, earlier: string): boolean =>
    successors(earlier).some(
      ({ kind, to }) =>
        kind !== 'REDRAWN' && kind !== 'RENAMED' && (to === later || cameOf(later, to)),
    );

  /** Those of some councils whose area passed to another, the earliest first. */
  const former = (council: string, codes: readonly string[]): string[] =>
    [...new Set(codes)]
      .filter((code) => cameOf(council, code) && !codesOf(council).includes(code))
      .sort((a, b) => (cameOf(b, a) ? -1 : cameOf(a, b) || a > b ? 1 : -1));

  // Nearly every area of a postcode has neither a life nor a succession on record: it stands on every day.
  const dated = new Set([...lives.keys(), ...after.keys(), ...before.keys()]);
  const isDated = (code: string): boolean => dated.has(code);

  return {
    lifeOf,
    steps,
    successors,
    predecessors,
    codesOf,
    latest,
    standing,
    cameOf,
    former,
    isDated,
  };
}
