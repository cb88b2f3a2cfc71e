import { GraphQLError } from 'graphql';
import type { OwnText } from '../../shared/domain/language.ts';

// The longest list that any field accepts has 500 items; a field in a list of listings reads its arguments each time.
const LONGEST = 1_000;
// No input has a tenth of this depth. Far deeper values can be parsed, but not serialised again for a subgraph.
const DEEPEST = 100;

/** Why variables are refused, independent of the operation; null where they are not. */
export function refusalOfVariables(sent: unknown): GraphQLError | null {
  const left: { value: unknown; depth: number }[] = [{ value: read(sent), depth: 0 }];
  for (let next = left.pop(); next; next = left.pop()) {
    const { value, depth } = next;
    if (typeof value !== 'object' || value === null) continue;
    if (depth > DEEPEST) return refuse(TOO_DEEP);
    if (Array.isArray(value) && value.length > LONGEST) return refuse(TOO_LONG);
    for (const within of Object.values(value)) left.push({ value: within, depth: depth + 1 });
  }
  return null;
}

const TOO_LONG: OwnText = {
  en: `A list in variables may have ${LONGEST} entries at most: send fewer.`,
  cy: `Caiff rhestr mewn newidynnau gynnwys ${LONGEST} cofnod ar y mwyaf: anfonwch lai.`,
};
const TOO_DEEP: OwnText = {
  en: `Variables may be nested ${DEEPEST} deep at most: send them flatter.`,
  cy: `Caiff newidynnau eu nythu ${DEEPEST} lefel ar y mwyaf: anfonwch nhw’n fwy gwastad.`,
};

const refuse = ({ en, cy }: OwnText) =>
  new GraphQLError(en, { extensions: { code: 'BAD_USER_INPUT', cy } });

/** In a URL they are JSON; invalid JSON is left to the server to report. */
function read(sent: unknown): unknown {
  if (typeof sent !== 'string') return sent;
  try {
    return JSON.parse(sent);
  } catch {
    return null;
  }
}
