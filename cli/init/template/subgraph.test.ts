import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { checkConformance, humanReport } from 'signpost-conformance';
import { readListings, readPublisherSettings, serveListingSubgraph, toldOf } from 'signpost-sdk';
import { listings } from './listings.ts';
import { subgraph } from './subgraph.ts';

const key = 'a-directory-key';

test('no listing is left out', async () => {
  const { leftOut } = await readListings(subgraph, listings);
  assert.deepEqual(leftOut.map(toldOf), []);
});

test('the subgraph is one the directory can rely on', async (context) => {
  const folder = await mkdtemp(join(tmpdir(), 'my-agency-'));
  const settings = readPublisherSettings({ PORT: '0', DIRECTORY_KEY: key, DATA_DIR: folder });
  const host = await serveListingSubgraph(subgraph, { listings }, settings);
  context.after(async () => {
    await host.close();
    await rm(folder, { recursive: true });
  });
  const report = await checkConformance({ url: new URL('/graphql', host.url), key });
  assert.ok(report.conforms, humanReport(report, 'EN'));
});
