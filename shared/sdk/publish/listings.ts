import type { z } from 'zod';
import { draftSchema } from '../../contract/draft.ts';
import type { listingSchema } from '../../contract/listing-record.ts';
import { faultsOf, readable, type Fault } from '../../contract/rejection.ts';
import type { OwnText } from '../../domain/language.ts';
import type { Draft } from '../../storage/listings.ts';
import { ownOf, type ListingSubgraph } from '../subgraph/definition.ts';

/** A listing as an agency writes it: the contract's fields, and the agency's own under `own`. */
export type WrittenListing<Own = unknown> = z.input<typeof listingSchema> & { own?: Own };

type Some<T> = Iterable<T> | AsyncIterable<T>;

/** Where an agency's listings come from, the full set each time: a list, a generator, rows of a file, a fetch. */
export type ListingSource<Own = unknown> = () =>
  Some<WrittenListing<Own>> | Promise<Some<WrittenListing<Own>>>;

/** A rejected listing: its position in the source, its key where it has one, and what is wrong with it. */
export type LeftOut = { at: number; key?: string; faults: Fault[] };

/** The result of reading a source: the valid listings, and the rejected ones. */
export type ReadListings<Own> = { right: Draft<Own>[]; leftOut: LeftOut[] };

const TWICE: OwnText = {
  en: 'This key was given before: give each listing a key of its own.',
  cy: 'Rhoddwyd yr allwedd hon o’r blaen: rhowch ei allwedd ei hun i bob cofnod.',
};

/** Reads a source to its end and validates each listing as a mutation would. */
export async function readListings<Own>(
  definition: Pick<ListingSubgraph<Own>, 'own'>,
  source: ListingSource<Own>,
): Promise<ReadListings<Own>> {
  const schema = draftSchema(ownOf(definition));
  const right = new Map<string, Draft<Own>>();
  const leftOut: LeftOut[] = [];
  let at = 0;
  for await (const written of await source()) {
    at++;
    const read = schema.safeParse(isObject(written) ? { own: {}, ...written } : written);
    if (!read.success) leftOut.push({ at, ...keyOf(written), faults: faultsOf(read.error) });
    else if (right.has(read.data.key))
      leftOut.push({
        at,
        key: read.data.key,
        faults: [{ path: 'key', code: 'TWICE', text: TWICE }],
      });
    else right.set(read.data.key, read.data);
  }
  return { right: [...right.values()], leftOut };
}

/** A rejected listing in one line, for people at a terminal. */
export const toldOf = ({ at, key, faults }: LeftOut): string =>
  `listing ${at}${key ? ` (${key})` : ''} was left out: ${readable(faults)}`;

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

function keyOf(written: unknown): { key?: string } {
  const key: unknown = isObject(written) && 'key' in written ? written.key : undefined;
  return typeof key === 'string' ? { key } : {};
}
