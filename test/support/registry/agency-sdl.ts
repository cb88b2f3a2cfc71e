import { mutationSDL } from '../../../shared/contract/input.ts';
import { publisherSDL } from '../../../shared/contract/publisher.ts';

/** A publisher that nobody here knows. */
export const HEALTH = { name: 'health', typeName: 'HealthListing', prefix: 'Health' };

/** What a test changes of the SDL. */
type Changes = { prefix?: string; fields?: string; more?: string; place?: boolean };

/** The SDL of a publisher with fields, a question and a mutation of its own, with what a test adds. */
export const agencySdl = ({
  prefix = 'Health',
  fields = '',
  more = '',
  place = false,
}: Changes = {}) => {
  const own = prefix.toLowerCase();
  const typeName = `${prefix}Listing`;
  const contract = publisherSDL({
    typeName,
    fields: `\n  waitingWeeks: Int\n  ward: ${prefix}Ward\n  desk: Channel\n  ${fields}\n`,
    more: `${mutationSDL(typeName, '\n  waitingWeeks: Int\n')}
"A ward of a hospital."
type ${prefix}Ward { name: String!  beds(kind: ${prefix}Kind = DAY): Int  area: Area }
enum ${prefix}Kind { DAY NIGHT }
extend type Query { ${own}Wards: [${prefix}Ward!] }
extend type Mutation { ${own}Book(ward: ID!): Boolean! }
${place ? placeOf(prefix) : ''}`,
  });
  return `${contract
    .replace('"@external"', '"@external", "@requires", "@interfaceObject"')
    // Who adds fields to a type resolves them by its key.
    .replace(
      /type Area @key\(fields: "code", resolvable: false\) \{\s+code: ID!\s+\}/,
      `type Area @key(fields: "code") { code: ID!  ${own}Budget: Int }`,
    )}${more}`;
};

const placeOf = (prefix: string) => `type Place @key(fields: "id") {
  id: ID!
  council: Area! @external
  ${prefix.toLowerCase()}Clinics: [${prefix}Ward!] @requires(fields: "council { code }")
}`;

/** The same with fields on Place, which an operator has to approve. */
export const agencySdlWithPlace = (changes: Changes = {}) => agencySdl({ ...changes, place: true });
