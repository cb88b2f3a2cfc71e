import { groupBy } from '../../../shared/runtime/group-by.ts';
import { isWithin, type Day } from '../../../shared/domain/dates.ts';
import { typeOf, type AreaType } from './area.ts';
import type { Successions } from './successions.ts';

/** A council or a county, and an area that it is part of together with others: a combined authority, a health board. */
export type Membership = {
  member: string;
  authority: string;
  from?: Day | undefined;
  to?: Day | undefined;
};

/** Finds what councils belong to on a day. */
export function createMemberships(
  memberships: readonly Membership[],
  { codesOf, predecessors, lifeOf }: Pick<Successions, 'codesOf' | 'predecessors' | 'lifeOf'>,
) {
  const of = groupBy(memberships, ({ member }) => member);

  const own = (member: string, type: AreaType, on: Day): string[] =>
    codesOf(member)
      .flatMap((code) => of.get(code) ?? [])
      .filter(({ authority, from, to }) => {
        const life = lifeOf(authority);
        return (
          typeOf(authority) === type && isWithin(on, from, to) && isWithin(on, life.from, life.to)
        );
      })
      .map(({ authority }) => authority);

  // A new council belongs to what those it followed belonged to, until its own membership is recorded.
  const inherited = (member: string, type: AreaType, on: Day): string | undefined => {
    const [first, ...others] = predecessors(member)
      .map(({ from }) => authorityOf([from], type, on))
      .filter((code) => code !== undefined);
    return others.every((other) => other === first) ? first : undefined;
  };

  /** The authority of a type that a council belongs to on a day, itself or by its county. */
  const authorityOf = (
    members: readonly (string | undefined)[],
    type: AreaType,
    on: Day,
  ): string | undefined => {
    const known = members.filter((member) => member !== undefined);
    return (
      known.map((member) => own(member, type, on)[0]).find((code) => code !== undefined) ??
      known.map((member) => inherited(member, type, on)).find((code) => code !== undefined)
    );
  };

  const types = [...new Set(memberships.map(({ authority }) => typeOf(authority)))];
  return {
    /** What a council belongs to on a day, itself or by its county: one authority of each type at most. */
    authoritiesOf: (members: readonly (string | undefined)[], on: Day): string[] =>
      types.flatMap((type) => authorityOf(members, type, on) ?? []),
  };
}
