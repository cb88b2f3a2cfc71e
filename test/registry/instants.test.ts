import { serveSubgraph } from '../../shared/sdk/subgraph/serve-part.ts';
import { defineListingSubgraph } from '../../shared/sdk/subgraph/define.ts';
import type { ListingReads } from '../../shared/storage/listings.ts';
import type { Host } from '../../shared/http/host.ts';
import { expectConforming } from '../support/conforming.ts';
import { sampleDirectory } from '../support/directory.ts';
import { log } from '../support/gateway-over.ts';
import { draft } from '../support/listing.ts';
import { registryDesk } from '../support/registry-desk.ts';
import { OPERATOR_KEY } from '../support/registry/desk.ts';

const directory = sampleDirectory({
  REGISTRY_OPERATOR_KEY: OPERATOR_KEY,
  REGISTRY_ALLOWED_HOSTS: '127.0.0.1:*',
});

// As the libraries of several languages write them.
const WRITTEN = {
  utc: '2026-11-23T09:00:00Z',
  zero: '2026-11-23T09:00:00+00:00',
  'zero-in-parts': '2026-11-23T09:00:00.123456+00:00',
  summer: '2026-06-23T10:00:00+01:00',
  'summer-in-parts': '2026-06-23T10:00:00.5+01:00',
  minutes: '2026-11-23T09:00Z',
};
const IDS = Object.keys(WRITTEN).map((key) => `rounds:${key}`);

/** An agency's own store of listings, as they were last changed at these times. */
const rows = Object.entries(WRITTEN).map(([key, modified]) => ({
  ...draft(key),
  version: 1,
  modified,
}));
const store: ListingReads<object> = {
  byKeys: async (keys) => keys.map((wanted) => rows.find(({ key }) => key === wanted)),
  changesPast: async (number, limit) => {
    const listings = rows.slice(number, number + limit);
    return { next: number + listings.length, listings };
  },
};

let host: Host;
afterAll(() => host.close());

test('a listing conforms, is published and is in the directory, however the time of its change is written', async () => {
  const desk = await registryDesk(directory.url, OPERATOR_KEY);
  const subgraph = defineListingSubgraph({ name: 'rounds', tier: 'LOCAL' }, { store });
  host = await serveSubgraph(subgraph, {
    serviceKey: desk.serviceKey,
    port: 0,
    address: '127.0.0.1',
    log,
  });
  const report = await expectConforming(host.url, { key: desk.serviceKey });
  expect(report.measured.listings).toBe(IDS.length);

  await desk.publish({ name: 'rounds', url: `${host.url}/graphql`, sdl: subgraph.sdl });
  const { listings, whoDelivers } = await directory.ask(`{
    listings(filter: { publisher: "rounds" }) { nodes { id modified } }
    whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") {
      ... on Directions { routes { listing { id } } }
    }
  }`);
  expect(listings.nodes).toEqual(
    Object.entries(WRITTEN)
      .map(([key, modified]) => ({ id: `rounds:${key}`, modified }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  );
  const routed = whoDelivers.routes.map(({ listing }: { listing: { id: string } }) => listing.id);
  expect(routed).toEqual(expect.arrayContaining(IDS));
});

test('a subgraph of which nothing would be taken is not published, and what to mend is said', async () => {
  const response = await fetch(`${directory.url}/registry/agencies`, {
    method: 'POST',
    headers: { authorization: `Bearer ${OPERATOR_KEY}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: 'dated', tier: 'LOCAL', prefix: 'Dated' }),
  });
  const { apiKey, serviceKey } = (await response.json()) as Record<string, string>;
  const undated = {
    ...store,
    changesPast: async () => ({ next: 1, listings: [{ ...rows[0]!, modified: 'today' }] }),
  };
  const subgraph = defineListingSubgraph({ name: 'dated', tier: 'LOCAL' }, { store: undated });
  const served = await serveSubgraph(subgraph, {
    serviceKey: serviceKey!,
    port: 0,
    address: '127.0.0.1',
    log,
  });
  const published = await fetch(`${directory.url}/registry/publish`, {
    method: 'POST',
    headers: { authorization: `Bearer ${apiKey}`, 'content-type': 'application/json' },
    body: JSON.stringify({
      name: 'dated',
      url: `${served.url}/graphql`,
      sdl: subgraph.sdl,
      base: 0,
    }),
  });
  await served.close();
  expect(await published.json()).toMatchObject({
    ok: false,
    refusals: [
      { code: 'NOTHING_TAKEN', message: { en: expect.stringContaining('modified: Write') } },
    ],
  });
});
