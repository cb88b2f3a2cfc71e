import { publisherSDL } from '../../shared/contract/publisher.ts';
import { sampleDirectory } from '../support/directory.ts';
import { entities, json, misbehavingServer } from '../support/misbehaving.ts';
import { PAGE } from '../support/registry/bad-inputs.ts';
import { OPERATOR_KEY } from '../support/registry/desk.ts';

const directory = sampleDirectory({
  REGISTRY_OPERATOR_KEY: OPERATOR_KEY,
  REGISTRY_ALLOWED_HOSTS: '127.0.0.1:*',
});
let ratings: Awaited<ReturnType<typeof misbehavingServer>>;
beforeAll(async () => {
  ratings = await misbehavingServer();
});
afterAll(() => ratings.close());

const SDL = `${publisherSDL({ typeName: 'RatingsListing' }).replace('"@key"', '"@key", "@interfaceObject"')}
type Listing @key(fields: "id") @interfaceObject { id: ID!  ratingsStars: Int }
extend type Query { ratingsBest: [Listing!] }`;

const registry = async (path: string, body: object) => {
  const response = await fetch(`${directory.url}/registry${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${OPERATOR_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  expect(await response.json()).toMatchObject({ ok: true });
};

const LISTINGS = `
  fragment Rated on ListingConnection { nodes { __typename id title ratingsStars } }
  { local: listings(filter: { tier: LOCAL }, first: 3) { ...Rated }
    national: listings(filter: { tier: NATIONAL }, first: 3) { ...Rated } }`;
const ratedIn = ({ local, national }: Record<'local' | 'national', { nodes: Rated[] }>) => [
  ...local.nodes,
  ...national.nodes,
];
type Rated = { __typename: string; id: string; title: string; ratingsStars: number | null };

test('an agency adds a field to every listing, whoever publishes it', async () => {
  ratings.behave(json(PAGE));
  await registry('/agencies', { name: 'ratings', tier: 'THIRD_SECTOR', prefix: 'Ratings' });
  await registry('/publish', { name: 'ratings', url: ratings.url.href, sdl: SDL, base: 0 });
  ratings.behave(entities(({ id }) => ({ __typename: 'Listing', ratingsStars: id!.length })));
  const rated = ratedIn(await directory.ask(LISTINGS));
  expect(new Set(rated.map(({ __typename }) => __typename))).toEqual(
    new Set(['LocalListing', 'NationalListing']),
  );
  for (const { id, ratingsStars } of rated) expect(ratingsStars).toBe(id.length);
});

test('a listing that it names is answered by the directory, as of the type it is of', async () => {
  const { listings } = await directory.ask(
    '{ listings(first: 1) { nodes { __typename id title } } }',
  );
  const [{ __typename, id, title }] = listings.nodes;
  ratings.behave(json({ data: { ratingsBest: [{ __typename: 'Listing', id }] } }));
  const best = await directory.ask('{ ratingsBest { __typename id title } }');
  expect(best).toEqual({ ratingsBest: [{ __typename, id, title }] });
});

test('when it is down, only its field is missing', async () => {
  ratings.behave((response) => void response.destroy());
  const { data, errors } = await directory.answer(LISTINGS);
  expect(errors![0]!.extensions['serviceName']).toBe('ratings');
  for (const { title, ratingsStars } of ratedIn(data))
    expect([title, ratingsStars]).toEqual([expect.any(String), null]);
});
