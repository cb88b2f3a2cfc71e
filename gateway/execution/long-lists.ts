import { GraphQLError } from 'graphql';

// The longest list that any field takes is of 500; a field in a list of listings reads what it takes each time.
const LONGEST = 1_000;

/** Whether variables hold a list that no field takes, however deep. */
export function hasLongList(variables: unknown): boolean {
  const left: unknown[] = [variables];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value !== 'object' || value === null) continue;
    if (Array.isArray(value) && value.length > LONGEST) return true;
    for (const within of Object.values(value)) left.push(within);
  }
  return false;
}

/** Says so. */
export const tooLong = () =>
  new GraphQLError(`A list in variables may have ${LONGEST} entries at most: send fewer.`, {
    extensions: {
      code: 'BAD_USER_INPUT',
      cy: `Caiff rhestr mewn newidynnau gynnwys ${LONGEST} cofnod ar y mwyaf: anfonwch lai.`,
    },
  });
