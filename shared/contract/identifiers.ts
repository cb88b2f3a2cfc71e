import { z } from 'zod';

const NAME = '[a-z][a-z0-9-]{1,62}';
const KEY = '[a-z0-9][a-z0-9-]{0,79}';
const PUBLISHER_NAME = new RegExp(`^${NAME}$`);
const LISTING_KEY = new RegExp(`^${KEY}$`);
const LISTING_ID = new RegExp(`^${NAME}:${KEY}$`);

/** Whether a text is a valid publisher name: 2 to 63 lower-case letters, digits and hyphens, a letter first. */
export const isPublisherName = (text: string): boolean => PUBLISHER_NAME.test(text);

/** A publisher's name, with which its listings' ids begin. */
export const publisherName = z.string().refine(isPublisherName, {
  error: 'use 2 to 63 small letters, digits and hyphens, starting with a letter',
  params: { problem: 'NOT_A_PUBLISHER' },
});

/** The key of a listing within its publisher; after the publisher's name it makes the listing's id. */
export const listingKey = z.string().regex(LISTING_KEY);

/** Whether a text is a valid listing id: its publisher's name, and its key there. */
export const isListingId = (text: string): boolean => LISTING_ID.test(text);

/** The id of a listing. */
export const listingId = z
  .string()
  .refine(isListingId, { params: { problem: 'NOT_A_LISTING_ID' } });

/** The id of a service type: a scheme and a code, such as `lgsl:524`. */
export const serviceId = z.string().regex(/^[a-z][a-z0-9-]*:[A-Za-z0-9-]{1,60}$/);

/** The id of a publisher's listing. */
export const idOf = ({ name }: { name: string }, { key }: { key: string }): string =>
  `${name}:${key}`;

/** The publisher's name in a listing's id; empty for a text that is not an id. */
export const publisherIn = (id: string): string => id.slice(0, Math.max(0, id.indexOf(':')));

/** The key of a publisher's listing from its id; undefined when no listing of the publisher has such an id. */
export const keyFrom = (publisher: string, id: unknown): string | undefined => {
  const ours = typeof id === 'string' && id.startsWith(`${publisher}:`);
  const key = ours ? id.slice(publisher.length + 1) : undefined;
  return listingKey.safeParse(key).success ? key : undefined;
};
