import { mutationSDL } from '../../../shared/contract/input.ts';
import { publisherSDL } from '../../../shared/contract/publisher.ts';

/** A publisher that nobody here knows. */
export const HEALTH = { name: 'health', typeName: 'HealthListing', prefix: 'Health' };

/** The SDL of a publisher with fields, a question and a mutation of its own, with what a test adds. */
export const agencySdl = ({
  prefix = 'Health',
  fields = '',
  more = '',
}: { prefix?: string; fields?: string; more?: string } = {}) => {
  const own = prefix.toLowerCase();
  const ownFields = `\n  waitingWeeks: Int\n  ward: ${prefix}Ward\n  ${fields}\n`;
  const contract = publisherSDL({ typeName: `${prefix}Listing`, fields: ownFields });
  const withFields = contract
    .replace('"@external"]', '"@external", "@requires"]')
    // Who adds fields to a type resolves them by its key.
    .replace(
      'type Area @key(fields: "code", resolvable: false) { code: ID! }',
      `type Area @key(fields: "code") { code: ID!  ${own}Budget: Int }`,
    );
  return `${withFields}
${mutationSDL(`${prefix}Listing`, '\n  waitingWeeks: Int\n')}
"A ward of a hospital."
type ${prefix}Ward { name: String!  beds(kind: ${prefix}Kind = DAY): Int }
enum ${prefix}Kind { DAY NIGHT }
type Place @key(fields: "postcode") {
  postcode: ID!
  council: Area! @external
  ${own}Clinics: [${prefix}Ward!] @requires(fields: "council { code }")
}
extend type Query { ${own}Wards: [${prefix}Ward!] }
extend type Mutation { ${own}Book(ward: ID!): Boolean! }
${more}`;
};
