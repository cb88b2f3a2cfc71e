import type { Announcement } from '../../../shared/contract/listing-record.ts';
import {
  completed,
  firstOf,
  namedIn,
  replaces,
  saidIn,
  type Said,
  type SpeaksFor,
} from './statements.ts';

/** A listing before and after a change; undefined where it was not there, or goes. */
export type Written = {
  id: string;
  before: Announcement | undefined;
  after: Announcement | undefined;
};

/** Reads the stored listings that name a body, in order of id, until told that it is enough. */
export type NamingIt = (
  body: string,
  until: (announcement: Announcement) => boolean,
) => Promise<void>;

/** The entry of a body after changes of listings: what it was, what they say, or what the remaining ones said. */
export async function entryAfter(
  id: string,
  before: Said | undefined,
  news: readonly Written[],
  written: readonly Written[],
  speaksFor: SpeaksFor,
  namingIt: NamingIt,
): Promise<Said | undefined> {
  const wordsOf = (listing: Announcement | undefined): Said | undefined => {
    const body = listing && namedIn(listing, id);
    return body && saidIn(listing, body, speaksFor(listing, id));
  };
  const said = news.flatMap(({ after }) => wordsOf(after) ?? []);
  const speaker = before && written.find((listing) => listing.id === before.by);
  const nowSays = speaker && wordsOf(speaker.after);
  // Who said it is gone, names another body now, or no longer speaks for this one.
  if (speaker && (!nowSays || (before.own && !nowSays.own))) {
    const changed = new Map(written.map((listing) => [listing.id, listing]));
    let first: Said | undefined;
    for (const listing of written) {
      const words = wordsOf(listing.after);
      if (words) first = firstOf(first, words);
    }
    await namingIt(id, (listing) => {
      const words = changed.has(listing.id) ? undefined : wordsOf(listing);
      if (words) first = firstOf(first, words);
      return first?.own === true && first.by <= listing.id;
    });
    return first;
  }
  return said.reduce<Said | undefined>(
    (entry, words) => (replaces(words, entry) ? completed(words, entry) : entry),
    before,
  );
}
