import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { startPart } from '../../app/start-part.ts';
import { askAt, settingsFor } from '../support/directory.ts';
import { temporaryFolder } from '../support/folder.ts';
import { inProcessParts } from '../support/in-process-parts.ts';
import { listing, SAVE } from '../support/saving.ts';

const A_SLOW_MACHINE = 120_000;
const OWNER = { authorization: 'Bearer a-long-secret' };
const KEYS = { OWNER_KEYS: 'local/web-team=*:a-long-secret', FEED_POLL_MS: '600000' };
const DIRECTORY = { 'x-signpost-service': 'a-service-key', ...OWNER };

const WITHDRAW = `mutation ($id: ID!, $version: Int!) {
  withdrawLocalListing(id: $id, version: $version) {
    __typename
    ... on LocalListingSaved { id version modified status listing { id title } }
  }
}`;

describe('through the graph, each part by itself', () => {
  const folder = temporaryFolder();
  let parts: Awaited<ReturnType<typeof inProcessParts>>;
  beforeAll(async () => {
    parts = await inProcessParts({ DATA_DIR: folder, ...KEYS });
  }, A_SLOW_MACHINE);
  afterAll(() => parts.close());
  const ask = (query: string, variables: object) => askAt(parts.url, query, variables, OWNER);

  test('a save is answered with its owner’s values, and the listing as the directory now has it', async () => {
    await ask(SAVE, { listing: listing('one'), version: 0 });
    const changed = listing('one', { title: { en: 'Changed' } });
    const { data, errors } = await ask(SAVE, { listing: changed, version: 1 });
    expect(errors).toBeUndefined();
    expect(data.saveLocalListing).toEqual({
      __typename: 'LocalListingSaved',
      id: 'local:one',
      version: 2,
      modified: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      status: 'ACTIVE',
      listing: { id: 'local:one', title: 'Changed' },
    });
  });

  test('its own fields and the contract’s come together, from where each is owned', async () => {
    const { data, errors } = await ask(
      `mutation ($listing: LocalListingInput!) { saveLocalListing(listing: $listing, version: 0) {
        ... on LocalListingSaved { listing { title version authority { gss } responsible { name } } }
      } }`,
      { listing: listing('both') },
    );
    expect(errors).toBeUndefined();
    expect(data.saveLocalListing.listing).toEqual({
      title: 'A new bin service',
      version: 1,
      authority: { gss: 'E08000035' },
      responsible: { name: 'Leeds City Council' },
    });
  });

  test('a withdrawal is answered with its owner’s values, and no listing', async () => {
    await ask(SAVE, { listing: listing('gone'), version: 0 });
    const { data, errors } = await ask(WITHDRAW, { id: 'local:gone', version: 1 });
    expect(errors).toBeUndefined();
    expect(data.withdrawLocalListing).toMatchObject({
      id: 'local:gone',
      version: 2,
      status: 'WITHDRAWN',
      listing: null,
    });
  });

  test('with routing stopped a save is answered all the same, and routing is not asked for the listing', async () => {
    await parts.stop('routing');
    const { data, errors } = await ask(SAVE, { listing: listing('alone'), version: 0 });
    expect(errors).toBeUndefined();
    expect(data.saveLocalListing).toMatchObject({
      id: 'local:alone',
      version: 1,
      status: 'ACTIVE',
      listing: null,
    });
    const withdrawn = await ask(WITHDRAW, { id: 'local:alone', version: 1 });
    expect(withdrawn.errors).toBeUndefined();
    expect(withdrawn.data.withdrawLocalListing).toMatchObject({ version: 2, listing: null });
  });
});

describe('by what routing says to the owner of the version it has', () => {
  const folder = temporaryFolder();
  test.each([
    ['this version', '{"version":1}', { id: 'local:one' }],
    ['an older one', '{"version":0}', null],
    ['none', '{"version":null}', null],
    ['something else', '<html>', null],
    ['nothing within a second', undefined, null],
  ])('%s', async (what, says, expected) => {
    const routing = createServer((_, response) => says && response.end(says)).listen(
      0,
      '127.0.0.1',
    );
    await once(routing, 'listening');
    const { port } = routing.address() as AddressInfo;
    const local = await startPart(
      'local',
      settingsFor({
        ...KEYS,
        DATA_DIR: `${folder}/${what}`,
        SERVICE_KEY: 'a-service-key',
        ROUTING_URL: `http://127.0.0.1:${port}`,
        SAMPLE_DATA: 'off',
      }),
    );
    const saved = `mutation ($listing: LocalListingInput!) { saveLocalListing(listing: $listing, version: 0) {
      ... on LocalListingSaved { version listing { id } }
    } }`;
    const { data } = await askAt(local.url, saved, { listing: listing('one') }, DIRECTORY);
    expect(data.saveLocalListing).toEqual({ version: 1, listing: expected });
    await local.close();
    routing.closeAllConnections();
    await once(routing.close(), 'close');
  });
});
