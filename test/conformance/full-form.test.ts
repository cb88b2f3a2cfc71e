import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openEmbedded } from '../../shared/storage/embedded.ts';
import { serveSubgraph } from '../../shared/sdk/subgraph/serve-part.ts';
import { createListingStore } from '../../shared/storage/listings.ts';
import { defineListingSubgraph } from '../../shared/sdk/subgraph/define.ts';
import { humanReport } from '../../conformance/report/human.ts';
import { brokenSubgraph } from '../support/breaking.ts';
import { sdl } from '../support/changing.ts';
import { expectConforming, KEY } from '../support/conforming.ts';
import { temporaryFolder } from '../support/folder.ts';
import { log } from '../support/gateway-over.ts';
import { draft } from '../support/listing.ts';

// As `signpost contract` printed it until November 2026: every field of the contract on the owner's own type.
const FULL_FORM = readFileSync('test/fixtures/full-form.graphql', 'utf8');
const folder = temporaryFolder();

test('an SDL that repeats the contract still conforms, and is told which fields may go', async () => {
  const database = openEmbedded(join(folder, 'store'));
  const store = createListingStore<object>(database);
  await store.saveAll([draft('a'), draft('b')], 'test');
  const subgraph = defineListingSubgraph(
    { name: 'riverside', tier: 'THIRD_SECTOR', fields: 'free: Boolean' },
    { store },
  );
  const right = await serveSubgraph(subgraph, {
    serviceKey: KEY,
    port: 0,
    address: '127.0.0.1',
    log,
  });
  const old = await brokenSubgraph(
    right.url,
    sdl(() => FULL_FORM),
  );
  try {
    const report = await expectConforming(old.url);
    expect(report.typeName).toBe('RiversideListing');
    expect(report.notes).toHaveLength(1);
    expect(humanReport(report, 'EN')).toMatch(
      /! RiversideListing repeats fields of the contract.*: title, summary, tier, .*publisher\. They may be taken out\./,
    );
    expect(humanReport(report, 'CY')).toContain('! Mae RiversideListing yn ailadrodd');
  } finally {
    await old.close();
    await right.close();
    await database.close();
  }
});
