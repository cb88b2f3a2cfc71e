import type { WrittenListing } from '../../shared/sdk/publish/listings.ts';
import type { Draft } from '../../shared/storage/listings.ts';

/** A small listing that passes every check, with what a test changes. */
export const draft = (key: string, changes: object = {}): Draft<object> => ({
  key,
  title: { en: `Listing ${key}` },
  services: ['lgsl:524'],
  responsible: { id: 'E08000035', name: { en: 'Leeds City Council' } },
  provider: { id: 'E08000035', name: { en: 'Leeds City Council' } },
  arrangement: 'IN_HOUSE',
  channels: [],
  coverage: { areas: ['E08000035'] },
  languages: [],
  accessibility: [],
  prefers: [],
  status: 'ACTIVE',
  own: {},
  ...changes,
});

/** The same as an agency writes it: what has a default is left out. */
export const written = (key: string, changes: object = {}): WrittenListing<never> => {
  const { own: _own, status: _status, prefers: _prefers, ...content } = draft(key, changes);
  return content;
};
