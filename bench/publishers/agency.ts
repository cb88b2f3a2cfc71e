/** An agency that exists only for the benchmark. */
export type Agency = { name: string; prefix: string; typeName: string };

const LETTERS = 'abcdefghijklmnopqrstuvwxyz';

/** The agency of an index: all prefixes are equally long, since none may be the start of another. */
export function agencyAt(index: number): Agency {
  const letters = [676, 26, 1].map((place) => LETTERS[Math.floor(index / place) % 26]).join('');
  const name = `agency${letters}`;
  const prefix = `Agency${letters}`;
  return { name, prefix, typeName: `${prefix}Listing` };
}

/** The field of its own that an agency may have. */
export const ownField = ({ name }: Agency) => `${name}Beds`;

/** The id of the one listing that an agency announces. */
export const listingId = ({ name }: Agency) => `${name}:bins`;
