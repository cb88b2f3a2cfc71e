import { groupBy } from '../../../shared/runtime/group-by.ts';
import type { Day } from '../../../shared/domain/dates.ts';
import type { Area } from './area.ts';
import type { Succession } from './succession.ts';

/** Gives areas the names that they had on a day, by their renamings. */
export function namesOf(successions: readonly Succession[]) {
  const renamings = groupBy(
    successions
      .filter(({ kind }) => kind === 'RENAMED')
      .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1)),
    ({ from }) => from,
  );
  return (area: Area, on: Day): Area => {
    // The first renaming still to come on that day ended the name it then had.
    const name = renamings.get(area.code)?.find((renaming) => (renaming.on ?? on) > on)?.formerName;
    return name ? { ...area, name } : area;
  };
}
