import { setTimeout } from 'node:timers/promises';
import { eventually } from './eventually.ts';

/** Saves a listing of a council, with its owner's key. */
export const SAVE = `mutation ($listing: LocalListingInput!, $version: Int!) {
  saveLocalListing(listing: $listing, version: $version) {
    __typename
    ... on LocalListingSaved { id version modified status listing { id title } }
    ... on ListingRejected { faults { path code message welsh: message(language: CY) } }
    ... on ListingConflict { version message }
  }
}`;

const leeds = { id: 'E08000035', name: { en: 'Leeds City Council' }, area: 'E08000035' };

/** A small listing of Leeds that passes every check, with what a test changes. */
export const listing = (key: string, changes: object = {}) => ({
  key,
  title: { en: 'A new bin service' },
  services: ['lgsl:524'],
  responsible: leeds,
  provider: leeds,
  arrangement: 'IN_HOUSE',
  coverage: { areas: ['E08000035'] },
  authority: 'E08000035',
  ...changes,
});

/** Goes on saving listings, three at a time with a pause after each, until it is told to stop. */
export function saveMany(name: string, save: (key: string) => Promise<boolean>, pauseMs: number) {
  const tried: string[] = [];
  const acknowledged: string[] = [];
  const enough = new AbortController();
  const saveOne = async () => {
    const key = `${name}-${tried.length}`;
    tried.push(key);
    const saved = await save(key);
    if (saved) acknowledged.push(key);
    await setTimeout(saved ? pauseMs : 50);
  };
  const saver = async () => {
    while (!enough.signal.aborted) await saveOne();
  };
  const savers = Promise.all([saver(), saver(), saver()]);
  return {
    /** The keys of listings that were sent, and of those whose saving was answered. */
    tried,
    acknowledged,
    /** Waits until so many more were acknowledged. */
    more: (count: number) => {
      const wanted = acknowledged.length + count;
      return eventually(async () => acknowledged.length >= wanted);
    },
    stop: async () => {
      enough.abort();
      await savers;
      // Once more, now that everything is up: the pokes of those before may have been lost.
      await saveOne();
    },
  };
}
