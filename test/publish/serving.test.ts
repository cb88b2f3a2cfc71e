import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import {
  readPublisherSettings,
  serveListingSubgraph,
  type From,
  type Host,
  type ListingSubgraph,
} from '../../shared/sdk/index.ts';
import { askAt } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/folder.ts';
import { written } from '../support/listing.ts';

const definition: ListingSubgraph<{ free?: boolean | undefined }> = {
  name: 'carers',
  tier: 'THIRD_SECTOR',
  typeName: 'CarersListing',
  fields: 'free: Boolean',
  own: z.strictObject({ free: z.boolean().optional() }),
};
const KEY = { 'x-signpost-service': 'a-directory-key' };
const folder = temporaryFolder();
const settings = readPublisherSettings({
  DIRECTORY_KEY: 'a-directory-key',
  DATA_DIR: folder,
  PORT: '0',
  LOG_LEVEL: 'silent',
});
let host: Host | undefined;
const serve = async (from: From<{ free?: boolean | undefined }>, changes = {}) => {
  await host?.close();
  host = await serveListingSubgraph({ ...definition, ...changes }, from, settings);
  return host;
};
afterAll(() => host?.close());

const feed = async (fields = 'items { id state }') =>
  (await askAt(host!.url, `{ _feed { ${fields} } }`, {}, KEY)).data._feed;

test('listings from elsewhere are served with their own fields, read by name', async () => {
  const { url } = await serve({ listings: () => [{ ...written('a'), own: { free: true } }] });
  const { data } = await askAt(
    url,
    '{ _entities(representations: [{ __typename: "CarersListing", id: "carers:a" }]) { ... on CarersListing { id free } } }',
    {},
    KEY,
  );
  expect(data._entities).toEqual([{ id: 'carers:a', free: true }]);
});

test('without the directory’s key nothing is answered, and its listings are not changed by mutations', async () => {
  expect((await askAt(host!.url, '{ _feed { next } }')).errors![0]!.extensions).toEqual({
    code: 'UNAUTHENTICATED',
  });
  const { data } = await askAt(
    host!.url,
    '{ __schema { mutationType { fields { name } } } }',
    {},
    KEY,
  );
  const names = data.__schema.mutationType.fields.map(({ name }: { name: string }) => name);
  expect(names.filter((name: string) => /^(save|withdraw)/.test(name))).toEqual([]);
  expect(names).toContain('_report');
});

test('the source is read again and again, and a round that fails takes nothing away', async () => {
  const rounds = [[written('a')], null, [written('b')]];
  let round = 0;
  await serve({
    everySeconds: 0.01,
    listings: async () => {
      const given = rounds[Math.min(round++, 2)];
      if (!given) throw new Error('away');
      return given;
    },
  });
  const told = async () =>
    (await feed()).items.map(({ id, state }: Record<string, string>) => `${id} ${state}`);
  await eventually(async () => (await told()).includes('carers:a deleted'));
  expect(await told()).toEqual(['carers:b updated', 'carers:a deleted']);
});

test('what was stored is served although the source is away, or hangs when it ends', async () => {
  let asked = false;
  await serve({
    everySeconds: 0.01,
    listings: () => {
      if (asked) return new Promise<never>(() => undefined);
      asked = true;
      throw new Error('away');
    },
  });
  expect((await feed()).items).toHaveLength(2);
  await setTimeout(50);
});

test('a subgraph with inputFields and no source takes mutations; else the two do not go together', async () => {
  await expect(serve('mutations')).rejects.toThrow(/give its definition inputFields/);
  await expect(serve({ listings: () => [] }, { inputFields: 'free: Boolean' })).rejects.toThrow(
    /take inputFields out/,
  );
  const { url } = await serve('mutations', { inputFields: 'free: Boolean' });
  const { errors } = await askAt(
    url,
    'mutation { withdrawCarersListing(id: "carers:b", version: 1) { __typename } }',
    {},
    KEY,
  );
  expect(errors![0]!.extensions['code']).toBe('UNAUTHENTICATED');
});

test('every wrong setting is named at once', () => {
  expect(() => readPublisherSettings({ PORT: 'no' })).toThrow(/PORT[^]*DIRECTORY_KEY/);
});

const sdlOf = async (changes = {}) => {
  const from: From<never> = 'inputFields' in changes ? 'mutations' : { listings: () => [] };
  const { url } = await serve(from, changes);
  return (await askAt(url, '{ _service { sdl } }', {}, KEY)).data._service.sdl as string;
};

test('a publisher without fields of its own has no type, and none is asked of it', async () => {
  const { name, tier } = definition;
  await host?.close();
  host = await serveListingSubgraph({ name, tier }, { listings: () => [written('a')] }, settings);
  const { data } = await askAt(host.url, '{ _service { sdl } }', {}, KEY);
  expect(data._service.sdl).not.toContain('Listing @key');
  expect((await feed()).items).toContainEqual({ id: 'carers:a', state: 'updated' });
});

test('its type has the version of a listing only where listings are saved', async () => {
  expect(await sdlOf()).not.toMatch(/^ {2}version: Int$/m);
  expect(await sdlOf({ inputFields: 'free: Boolean' })).toMatch(/^ {2}version: Int$/m);
});

test.each([
  [{ typeName: 'Carers' }, /ends in Listing, such as CarersListing; Carers does not do/],
  [{ typeName: 'PublishedListing' }, /PublishedListing does not do/],
  [{ name: 'Carers!' }, /small letters, digits and hyphens/],
  [{ fields: 'title: String' }, /title is answered by the directory/],
  [{ fields: 'free: Boolean!' }, /free must be nullable: write Boolean\./],
])('a definition with %j is refused, with what to change', async (changes, message) => {
  await expect(serve({ listings: () => [] }, changes)).rejects.toThrow(message);
});
