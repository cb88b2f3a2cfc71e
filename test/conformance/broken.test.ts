import { join } from 'node:path';
import { z } from 'zod';
import { CHECKS } from '../../conformance/checks.ts';
import type { Host } from '../../shared/http/host.ts';
import { readSettings } from '../../shared/runtime/settings.ts';
import { openOwnerKeys } from '../../shared/sdk/owners/open-keys.ts';
import { serveSubgraph } from '../../shared/sdk/subgraph/serve-part.ts';
import type { Database } from '../../shared/storage/database.ts';
import { openEmbedded } from '../../shared/storage/embedded.ts';
import { createListingStore } from '../../shared/storage/listings.ts';
import { eligibilitySchema } from '../../shared/domain/eligibility/eligibility.ts';
import { defineListingSubgraph } from '../../shared/sdk/subgraph/define.ts';
import { brokenSubgraph } from '../support/breaking.ts';
import { BREAKS } from '../support/breaks.ts';
import { expectConforming, idsIn, KEY, reportOn } from '../support/conforming.ts';
import { temporaryFolder } from '../support/folder.ts';
import { log } from '../support/gateway-over.ts';
import { draft } from '../support/listing.ts';
import { listing } from '../support/saving.ts';

const { authority: _, ...input } = listing('any');
const WRITING = { ownerKey: 'a-long-secret', listing: input };
const RULE = eligibilitySchema.parse({ fact: 'age', op: '>=', value: 18 });

const folder = temporaryFolder();
let database: Database;
let right: Host;
beforeAll(async () => {
  database = openEmbedded(join(folder, 'store'));
  const store = createListingStore<object>(database);
  // Not in the order of their ids, or a feed ordered by id would be right.
  const keys = Array.from({ length: 60 }, (_, at) => `k${(at * 37) % 60}`);
  await store.saveAll(
    [
      ...keys.map((key, at) => draft(key, at % 3 === 0 ? { eligibility: RULE } : {})),
      draft('coded', { eligibility: { assessedBy: 'PUBLISHER' } }),
    ],
    'test',
  );
  await store.save(draft('k1', { status: 'WITHDRAWN' }), 1, 'test');
  const definition = {
    name: 'right',
    tier: 'LOCAL' as const,
    typeName: 'RightListing',
    own: z.object({}),
    fields: 'free: Boolean',
    inputFields: 'free: Boolean',
    assess: () => ({ verdict: 'CHECK_WITH_PROVIDER' as const }),
  };
  const { OWNER_KEYS } = readSettings({ OWNER_KEYS: 'right/test=E08000035:a-long-secret' });
  const keyring = openOwnerKeys(database, 'right', OWNER_KEYS);
  right = await serveSubgraph(defineListingSubgraph(definition, { store, keys: keyring }), {
    serviceKey: KEY,
    port: 0,
    address: '127.0.0.1',
    log,
  });
});
afterAll(async () => {
  await right.close();
  await database.close();
});

test('the subgraph that is then broken passes every check', async () => {
  const report = await expectConforming(right.url, WRITING);
  expect(idsIn(report, 'PASSED')).toEqual(CHECKS.map(({ id }) => id));
});

test('there is a broken subgraph for every check', () => {
  expect(new Set(BREAKS.map(([check]) => check))).toEqual(new Set(CHECKS.map(({ id }) => id)));
});

test.each(BREAKS)('%s alone fails a subgraph that %s', async (check, _, becomes) => {
  const broken = await brokenSubgraph(right.url, becomes());
  try {
    const more = ['saving', 'feed-writers'].includes(check) ? WRITING : {};
    const report = await reportOn(broken.url, { deadlineMs: 1_000, ...more });
    const failed = report.results.filter(({ state }) => state === 'FAILED');
    expect(failed.map(({ id, findings }) => [id, findings.length > 0])).toEqual([[check, true]]);
    for (const { en, cy } of failed.flatMap(({ findings, claim, mend }) => [
      ...findings,
      claim,
      mend,
    ]))
      expect(Math.min(en.length, cy.length)).toBeGreaterThan(3);
  } finally {
    await broken.close();
  }
});
