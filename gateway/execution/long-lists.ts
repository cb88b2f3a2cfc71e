import { GraphQLError } from 'graphql';

// The longest list that any field takes is of 500; a field in a list of listings reads what it takes each time.
const LONGEST = 1_000;

/** Whether variables hold a list that no field takes. */
export function hasLongList(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  if (Array.isArray(value) && value.length > LONGEST) return true;
  return Object.values(value).some(hasLongList);
}

/** Says so. */
export const tooLong = () =>
  new GraphQLError(`A list in variables may have ${LONGEST} entries at most: send fewer.`, {
    extensions: {
      code: 'BAD_USER_INPUT',
      cy: `Caiff rhestr mewn newidynnau gynnwys ${LONGEST} cofnod ar y mwyaf: anfonwch lai.`,
    },
  });
