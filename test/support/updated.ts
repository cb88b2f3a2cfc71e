import type { FeedItem } from '../../shared/protocol/feed/feed.ts';
import { announce } from '../../shared/contract/listing-record.ts';
import { draft } from './listing.ts';

/** An item of a feed: a small listing of Leeds, with what a test changes. */
export const updated = (key: string, changes: object = {}, version = 1): FeedItem => {
  const modified = '2026-11-23T09:00:00.000Z';
  const data = announce(
    { name: 'local', tier: 'LOCAL' },
    { ...draft(key, changes), version, modified },
  );
  return { id: data.id, state: 'updated', modified, data };
};
