import { groupBy } from '../../../shared/runtime/group-by.ts';
import type { Day } from '../../../shared/domain/dates.ts';
import type { Succession } from './area.ts';

/** The successions of councils, by their codes. */
export function createSuccessions(successions: readonly Succession[]) {
  const after = groupBy(successions, ({ from }) => from);
  const before = groupBy(successions, ({ to }) => to);
  const successors = (code: string) => after.get(code) ?? [];
  const steps = (code: string) => [...successors(code), ...(before.get(code) ?? [])];

  /** The other codes of the same council: from before it was recoded, or its boundary redrawn. */
  const aliases = (code: string) =>
    steps(code)
      .filter(({ kind }) => kind !== 'ABOLISHED')
      .map(({ from, to }) => (from === code ? to : from));

  /**
   * The area in force in place of an area on a day. A recoding applies to every day: the council is the same.
   * Going back, an area merged from several is ambiguous and is left as it is, and so, going forward, is one that
   * was split into several.
   */
  const inForce = (code: string, on: Day): string => {
    const next = successors(code).filter(
      ({ kind, on: day }) => kind === 'RECODED' || hasCome(kind, day, on),
    );
    if (next.length === 1) return inForce(next[0]!.to, on);
    const previous = (before.get(code) ?? []).filter(
      (step) => step.kind === 'ABOLISHED' && !hasCome(step.kind, step.on, on),
    );
    return next.length === 0 && previous.length === 1 ? inForce(previous[0]!.from, on) : code;
  };

  /** Whether one council succeeded another, directly or over several reorganisations. */
  const cameOf = (later: string, earlier: string): boolean =>
    successors(earlier).some(
      ({ kind, to }) => kind !== 'REDRAWN' && (to === later || cameOf(later, to)),
    );

  /** Those of some councils that were abolished into another, the earliest first. */
  const former = (council: string, codes: readonly string[]): string[] =>
    [...new Set(codes)]
      .filter((code) => cameOf(council, code) && !aliases(council).includes(code))
      .sort((a, b) => (cameOf(b, a) ? -1 : cameOf(a, b) || a > b ? 1 : -1));

  return { steps, successors, aliases, inForce, cameOf, former };
}

const hasCome = (kind: Succession['kind'], day: string | undefined, on: Day) =>
  kind === 'ABOLISHED' && day !== undefined && day <= on;
