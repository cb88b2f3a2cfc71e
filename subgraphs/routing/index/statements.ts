import { z } from 'zod';
import {
  organisationSchema,
  type Announcement,
  type Organisation,
} from '../../../shared/contract/listing-record.ts';
import { layered } from '../bodies/layered.ts';
import { sameContent } from '../../../shared/storage/same-content.ts';

/** What the book of organisations has of a body: the words of one listing, and which. */
export const saidSchema = organisationSchema.extend({
  /** The listing that said it. */
  by: z.string(),
  /** Whether that listing's publisher speaks for the body. */
  own: z.boolean(),
  /** When the listing that said it was last changed. */
  at: z.string(),
});
export type Said = z.infer<typeof saidSchema>;

/** Whether a listing's publisher speaks for a body that the listing names. */
export type SpeaksFor = (announcement: Announcement, body: string) => boolean;

/** The organisations an announcement names, each once: responsible for it, providing it, paying for it. */
export function bodiesOf({
  responsible,
  provider,
  funder,
}: Pick<Announcement, 'responsible' | 'provider' | 'funder'>): Organisation[] {
  const named = [responsible, provider, ...(funder ? [funder] : [])];
  return named.filter(({ id }, at) => named.findIndex((body) => body.id === id) === at);
}

/** A body by id as a listing names it; undefined where it does not. */
export const namedIn = (announcement: Announcement, id: string): Organisation | undefined =>
  bodiesOf(announcement).find((body) => body.id === id);

/** What a listing says of a body. */
export const saidIn = (announcement: Announcement, body: Organisation, own: boolean): Said => ({
  ...body,
  by: announcement.id,
  own,
  at: announcement.modified,
});

/** Whether a listing names the same bodies in the same words as before. */
export const inSameWords = (
  before: Announcement | undefined,
  after: Announcement | undefined,
): boolean =>
  before !== undefined && after !== undefined && sameContent(bodiesOf(before), bodiesOf(after));

/**
 * Whether new words about a body take the place of those in the book. A body's own word stands before any other's;
 * of its own, the latest. What others said first stays until they correct it, or the body speaks.
 */
export function replaces(words: Said, stored: Said | undefined): boolean {
  if (!stored || stored.by === words.by) return true;
  return words.own && (!stored.own || words.at > stored.at);
}

/**
 * A body's new word about itself with what only its earlier one had: a listing that names it in passing takes back no
 * telephone number. The listing that said it may.
 */
export function completed(words: Said, before: Said | undefined): Said {
  if (!before || before.by === words.by || !words.own || !before.own) return words;
  return { ...words, ...layered(words.id, [words, before]) };
}

/** Of what remaining listings say of a body, what the book takes: its own word, then that of the first listing. */
export const firstOf = (a: Said | undefined, b: Said): Said => {
  if (!a || (b.own && !a.own)) return b;
  return a.own === b.own && b.by < a.by ? b : a;
};
