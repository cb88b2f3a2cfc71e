import type { WrittenListing } from 'signpost-sdk';
import type { Own } from './subgraph.ts';

const us = { id: 'my-agency:self', name: { en: 'My Agency' }, homepage: 'https://example.org/' };
const council = { id: 'E08000035', name: { en: 'Leeds City Council' }, area: 'E08000035' };

/**
 * All of your listings, each time it is called: at the start and then once a minute. Fetch them from your
 * own system here; what is no longer among them is withdrawn.
 */
export async function* listings(): AsyncGenerator<WrittenListing<Own>> {
  yield {
    key: 'carers-advice',
    title: { en: 'Advice for carers', cy: 'Cyngor i ofalwyr' },
    summary: { en: 'Somebody to talk to about looking after a relative or friend.' },
    services: ['lgsl:297'],
    responsible: council,
    provider: us,
    arrangement: 'GRANT_FUNDED',
    channels: [{ type: 'PHONE', value: '0113 496 0001', hours: 'Mo-Fr 09:00-17:00' }],
    coverage: { areas: ['E08000035'] },
    eligibility: {
      all: [
        { fact: 'is_carer', op: '=', value: true },
        { fact: 'age', op: '>=', value: 18 },
      ],
    },
    cost: { en: 'Free', cy: 'Am ddim' },
    languages: ['en', 'cy'],
    assuredOn: '2026-11-24',
    own: { referral: 'SELF' },
  };
  yield {
    key: 'befriending',
    title: { en: 'A friendly call each week' },
    services: ['lgsl:297'],
    responsible: us,
    provider: us,
    arrangement: 'VOLUNTARY',
    channels: [{ type: 'WEB', value: 'https://example.org/calls' }],
    coverage: { radius: { latitude: 53.8, longitude: -1.55, km: 20 } },
    own: { referral: 'EITHER' },
  };
}
