import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { NATION_FILES, writeNation } from '../cli/generate/nation.ts';
import { IMPORTS } from '../app/import/run.ts';
import { seedReference } from '../app/seed.ts';
import { startAll } from '../app/start-all.ts';
import { openStores } from '../app/stores.ts';
import { sha256 } from '../shared/runtime/sha256.ts';
import { postcodeColumnsFor } from '../subgraphs/routing/import/postcodes.ts';
import { askAt, settingsFor, WHO_DELIVERS } from './support/directory.ts';
import { temporaryFolder } from './support/folder.ts';

const SCALE = 0.0005;
const folder = temporaryFolder();
const generated = (seed: number, name: string) => {
  writeNation(join(folder, name), { scale: SCALE, seed });
  return join(folder, name);
};
const nation = generated(1, 'nation');

const filesIn = (path: string): string[] =>
  readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(path, file)).isFile())
    .sort();
const bytesOf = (path: string) =>
  filesIn(path).map((file) => [file, sha256(readFileSync(join(path, file), 'utf8'))]);

test('the same scale and seed give the same bytes, another seed gives others', () => {
  expect(bytesOf(generated(1, 'again'))).toEqual(bytesOf(nation));
  expect(bytesOf(generated(2, 'another'))).not.toEqual(bytesOf(nation));
});

test('postcodes have every column that the product reads of a full directory', () => {
  const [file] = filesIn(nation).filter((file) => /ONSPD.*_UK_/.test(file)) as [string];
  const header = readFileSync(join(nation, file), 'utf8').split('\n', 1)[0]!.split(',');
  const { formerly: _, ...columns } = postcodeColumnsFor(header);
  const missing = Object.entries(columns).filter(
    ([, { names }]) => !header.some((name) => names.some((pattern) => pattern.test(name))),
  );
  expect(missing).toEqual([]);
  expect(header).toHaveLength(55);
});

test('every row of a made-up nation is taken, and its councils’ services are found', async () => {
  const settings = settingsFor({ DATA_DIR: join(folder, 'store'), SAMPLE_DATA: 'off' });
  const stores = openStores(settings);
  await seedReference(stores);
  const taken: Record<string, number> = {};
  for (const [what, file] of Object.entries(NATION_FILES)) {
    const report = await IMPORTS[what]!.run(join(nation, file), stores, () => undefined);
    expect([what, report.rejected]).toEqual([what, []]);
    taken[what] = report.rows;
  }
  await stores.close();
  expect(taken).toMatchObject({ postcodes: 1350, services: 50 });

  const host = await startAll(settings);
  const listing = listings('local.jsonl').findLast(
    ({ status, validTo, responsible }) => !status && !validTo && /^[SW]/.test(responsible.id),
  )!;
  const { data } = await askAt(host.url, WHO_DELIVERS, {
    service: listing.services[0],
    postcode: livePostcodeIn(listing.coverage.areas[0]!),
  });
  await host.close();
  expect(data.whoDelivers.outcome).toBe('ROUTED');
  expect(
    data.whoDelivers.routes.map(
      ({ listing }: { listing: { responsible: { id: string } } }) => listing.responsible.id,
    ),
  ).toContain(listing.responsible.id);
});

type Written = {
  services: string[];
  coverage: { areas: string[] };
  responsible: { id: string };
  status?: string;
  validTo?: string;
};
const listings = (file: string) =>
  readFileSync(join(nation, file), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Written);

function livePostcodeIn(council: string): string {
  for (const file of filesIn(nation).filter((file) => /_UK_/.test(file)))
    for (const row of readFileSync(join(nation, file), 'utf8').split('\n')) {
      const [, , postcode, , ended, , , lad] = row.replaceAll('"', '').split(',');
      if (lad === council && ended === '') return postcode!;
    }
  throw new Error(`no postcode in ${council}`);
}
