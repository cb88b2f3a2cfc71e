import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openEmbedded } from '../../shared/storage/embedded.ts';
import { temporaryFolder } from '../support/folder.ts';
import { databaseContract } from './database.contract.ts';
import { filingContract } from './filing.contract.ts';
import { indexContract } from './index.contract.ts';
import { listingStoreContract } from './listings.contract.ts';
import { reportStoreContract } from './reports.contract.ts';
import { registryContract } from './registry.contract.ts';

describe('the embedded store', () => {
  const folder = temporaryFolder();
  databaseContract(async () => openEmbedded(join(folder, 'database')));
});

describe('listings on the embedded store', () => {
  const folder = temporaryFolder();
  listingStoreContract(async (space) => openEmbedded(join(folder, space)));
});

describe('the index on the embedded store', () => {
  const folder = temporaryFolder();
  indexContract(async (space) => openEmbedded(join(folder, space)));
});

describe('the files of the index on the embedded store', () => {
  const folder = temporaryFolder();
  filingContract(async (space) => openEmbedded(join(folder, space)));
});

describe('reports on the embedded store', () => {
  const folder = temporaryFolder();
  reportStoreContract(async (space) => openEmbedded(join(folder, space)));
});

describe('the registry on the embedded store', () => {
  const folder = temporaryFolder();
  registryContract(async (space) => openEmbedded(join(folder, space)));
});

const shared = temporaryFolder();
const rowOf = (at: number) => ({
  [`a${at % 40}`]: at,
  [`b${at % 7}`]: { [`c${at % 11}`]: [at] },
});
const keyOf = (at: number) => String(at).padStart(3, '0');

/** Every second row of four hundred, written by another process, one by one. */
const ODD_ONES_WRITTEN = `
  import { openEmbedded } from ${JSON.stringify(pathToFileURL(resolve('dist/shared/storage/embedded.js')))};
  const database = openEmbedded(${JSON.stringify(shared)});
  const rowOf = ${String(rowOf)};
  const keyOf = ${String(keyOf)};
  for (let at = 1; at < 400; at += 2)
    await database.write([{ table: database.table('rows'), put: keyOf(at), row: rowOf(at) }]);
  await database.close();`;

test('rows of many shapes, written by two processes at once, are read whole', async () => {
  const database = openEmbedded(shared);
  const other = spawn(process.execPath, ['--input-type=module', '--eval', ODD_ONES_WRITTEN]);
  const ended = once(other, 'exit');
  for (let at = 0; at < 400; at += 2)
    await database.write([{ table: database.table('rows'), put: keyOf(at), row: rowOf(at) }]);
  expect(await ended).toEqual([0, null]);
  expect(await database.table('rows').range()).toEqual(
    Array.from({ length: 400 }, (_, at) => ({ key: keyOf(at), row: rowOf(at) })),
  );
  await database.close();
});

const twice = temporaryFolder();
test('a store opened again and again in one process, while it is written to, never waits for itself', async () => {
  const one = openEmbedded(twice);
  const rows = one.table<{ at: number }>('rows');
  const writes: Promise<void>[] = [];
  const writing = setInterval(() => {
    const row = { at: writes.length };
    writes.push(one.write([{ table: rows, put: keyOf(writes.length % 400), row }]));
  });
  for (let opening = 0; opening < 100; opening++) {
    const other = openEmbedded(twice);
    await other.write([
      { table: other.table(`table ${opening % 5}`), put: 'last', row: { opening } },
    ]);
    await other.close();
  }
  clearInterval(writing);
  await Promise.all(writes);
  expect(writes.length).toBeGreaterThan(0);
  expect(await one.table('table 4').range()).toEqual([{ key: 'last', row: { opening: 99 } }]);
  await one.close();
});
