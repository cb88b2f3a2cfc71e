import { z, type ListingSubgraph } from 'signpost-sdk';

// What your listings say beyond the contract, as it is checked: see the fields below.
const own = z.strictObject({ referral: z.enum(['SELF', 'PROFESSIONAL', 'EITHER']) });
export type Own = z.infer<typeof own>;

/** Your part of the graph: its name, its type of listings, and that type's own fields. */
export const subgraph: ListingSubgraph<Own> = {
  name: 'my-agency',
  tier: 'THIRD_SECTOR',
  typeName: 'MyAgencyListing',
  own,
  fields: `
  "Who may refer: the person, a professional, or either."
  referral: MyAgencyReferral`,
  types: `
enum MyAgencyReferral { SELF PROFESSIONAL EITHER }`,
};
