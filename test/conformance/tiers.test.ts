import { seedSample } from '../../app/seed.ts';
import { openStores } from '../../app/stores.ts';
import { TIERS, tierOn } from '../../app/tiers.ts';
import type { Host } from '../../shared/http/host.ts';
import { readSettings } from '../../shared/runtime/settings.ts';
import { serveSubgraph } from '../../shared/sdk/subgraph/serve-part.ts';
import { expectConforming, idsIn, KEY } from '../support/conforming.ts';
import { temporaryFolder } from '../support/folder.ts';
import { log } from '../support/gateway-over.ts';
import { listing } from '../support/saving.ts';

const stores = openStores({ DATA_DIR: temporaryFolder(), MONGODB_URI: undefined });
const hosts = new Map<string, Host>();
beforeAll(async () => {
  await seedSample(
    stores,
    TIERS.map(({ name }) => name),
  );
  for (const tier of TIERS) {
    const { name } = tier;
    const opened = tierOn(tier, await stores.open(name));
    const subgraph = opened.subgraph(
      opened.keys(readSettings({ OWNER_KEYS: 'local/web-team=*:a-long-secret' }).OWNER_KEYS),
    );
    const footing = { serviceKey: KEY, port: 0, address: '127.0.0.1', log };
    hosts.set(name, await serveSubgraph(subgraph, footing));
  }
});
afterAll(async () => {
  for (const host of hosts.values()) await host.close();
  await stores.close();
});

test.each(TIERS.map(({ name, typeName }) => [name, typeName]))(
  'the shipped tier %s conforms',
  async (name, type) => {
    const { typeName, measured } = await expectConforming(hosts.get(name)!.url);
    expect(typeName).toBe(type);
    expect(measured.listings).toBeGreaterThan(10);
  },
);

test('with an owner’s key, writers beside a reader are tried, and what they saved is withdrawn again', async () => {
  const more = { ownerKey: 'a-long-secret', listing: listing('any') };
  const report = await expectConforming(hosts.get('local')!.url, more);
  expect(idsIn(report, 'PASSED')).toContain('feed-writers');
  const again = await expectConforming(hosts.get('local')!.url);
  expect(idsIn(again, 'PASSED')).toContain('feed-deletions');
  expect(again.measured.listings).toBe(report.measured.listings);
});
