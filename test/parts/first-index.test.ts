import { join } from 'node:path';
import { NATION_FILES, writeNation } from '../../cli/generate/nation.ts';
import { takeFile } from '../../app/import/taking.ts';
import { IMPORTS } from '../../app/import/run.ts';
import { openStores } from '../../app/stores.ts';
import { TIERS } from '../../app/tiers.ts';
import { askAt } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/folder.ts';
import { processes } from '../support/process.ts';

// Some twenty thousand listings: as many as take several seconds to read.
const NATION = { scale: 0.05, seed: 7 };
const LONG_MS = 300_000;
const folder = temporaryFolder();
const settings = { DATA_DIR: join(folder, 'stores'), MONGODB_URI: undefined };
const start = processes();

beforeAll(async () => {
  const nation = join(folder, 'nation');
  writeNation(nation, NATION);
  // One postcode is enough to ask about.
  const { postcodes: _, ...listings } = NATION_FILES;
  for (const [what, file] of Object.entries(listings))
    await takeFile(IMPORTS[what]!.run, join(nation, file), settings, () => undefined);
}, LONG_MS);

const startOn = () => start(undefined, { DATA_DIR: settings.DATA_DIR, SAMPLE_DATA: 'off' });
const publishers = async (url: string): Promise<{ state: string }[]> =>
  (await askAt(url, '{ publishers { state } }')).data.publishers;

/** How many listings the owners offer, and how many of them the index has; and its cursors. */
async function stored() {
  const stores = openStores(settings);
  const offered = await Promise.all(
    TIERS.map(async ({ name }) => {
      const rows = await (await stores.open(name)).table<{ status: string }>('listings').range();
      return rows.filter(({ row }) => row.status === 'ACTIVE').length;
    }),
  );
  const routing = await stores.open('routing');
  const indexed = (await routing.table('announcements').range()).length;
  const cursors = await routing.table<{ cursor: string }>('cursors').range();
  await stores.close();
  return {
    offered: offered.reduce((sum, count) => sum + count),
    indexed,
    cursors: new Map(cursors.map(({ key, row }) => [key, Number(row.cursor)])),
  };
}

test(
  'a large directory answers while it reads its listings, says so, and goes on after a kill',
  async () => {
    const first = await startOn();
    expect((await publishers(first.url)).map(({ state }) => state)).toContain('MISSING');
    await eventually(async () => (await stored()).cursors.size > 0, LONG_MS);
    await first.end('SIGKILL');
    const before = await stored();
    expect(before.indexed).toBeGreaterThan(0);
    expect(before.indexed).toBeLessThan(before.offered);

    const second = await startOn();
    for (const [publisher, cursor] of (await stored()).cursors)
      expect(cursor).toBeGreaterThanOrEqual(before.cursors.get(publisher) ?? 0);
    const isWhole = async () =>
      (await publishers(second.url)).every(({ state }) => state === 'FRESH');
    await eventually(isWhole, LONG_MS);
    const after = await stored();
    expect(after.indexed).toBe(after.offered);
    expect(await second.end('SIGTERM')).toBe(0);
  },
  LONG_MS,
);
