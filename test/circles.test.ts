import { sampleDirectory, WHO_DELIVERS } from './support/directory.ts';
import { listing, SAVE } from './support/saving.ts';

const directory = sampleDirectory({ OWNER_KEYS: 'local/web-team=*:a-long-secret' });
const KEY = { authorization: 'Bearer a-long-secret' };

// LS1 1UR as the postcode directory places it; a tenth of a degree north of it is 11.12 km away.
const PLACE = { latitude: 53.802, longitude: -1.549 };
const NORTH = { latitude: 53.902, longitude: -1.549 };

const COVERAGES = {
  'of-england': { areas: ['E92000001'] },
  'of-the-council': { areas: ['E08000035'] },
  'of-the-ward': { areas: ['E05011403'] },
  'within-11-km': { radius: { ...NORTH, km: 11 } },
  'within-11-2-km': { radius: { ...NORTH, km: 11.2 } },
  'within-2-km': { radius: { ...PLACE, km: 2 } },
  'within-15-km': { radius: { ...PLACE, km: 15 } },
  'within-16-km': { radius: { ...PLACE, km: 16 } },
  'within-200-km': { radius: { ...PLACE, km: 200 } },
};

type Route = { listing: { id: string }; reasons: { code: string; text: string }[] };
let routes: Route[];

beforeAll(async () => {
  for (const [key, coverage] of Object.entries(COVERAGES)) {
    const { data } = await directory.answer(
      SAVE,
      { listing: listing(key, { coverage }), version: 0 },
      KEY,
    );
    expect(data.saveLocalListing).toMatchObject({ __typename: 'LocalListingSaved' });
  }
  const { whoDelivers } = await directory.ask(WHO_DELIVERS, {
    service: 'lgsl:524',
    postcode: 'LS1 1UR',
  });
  routes = whoDelivers.routes;
});

const keyOf = ({ listing: { id } }: Route) => id.slice('local:'.length);
const offered = () => routes.map(keyOf).filter((key) => key in COVERAGES);

test('a circle covers the places within its radius, and no other', () => {
  expect(offered()).toContain('within-11-2-km');
  expect(offered()).not.toContain('within-11-km');
});

test('a circle of 15 km or less is narrower than a council, a wider one is not, and the nearer comes first', () => {
  expect(offered()).toEqual([
    'of-the-ward',
    'within-15-km',
    'within-2-km',
    'within-11-2-km',
    'of-the-council',
    'within-16-km',
    'within-200-km',
    'of-england',
  ]);
});

test('where the distance put one before another, it says how far away it is', () => {
  const { reasons } = routes.find((route) => keyOf(route) === 'within-2-km')!;
  expect(reasons).toContainEqual({ code: 'NEAREST', text: 'It is nearer: about 0.0 km away.' });
});

test('who is outside every circle is offered none of them', async () => {
  const { whoDelivers } = await directory.ask(WHO_DELIVERS, {
    service: 'lgsl:524',
    postcode: 'EH1 1JF',
  });
  const elsewhere = (whoDelivers.routes as Route[]).map(keyOf);
  expect(elsewhere.filter((key) => key in COVERAGES)).toEqual([]);
});
