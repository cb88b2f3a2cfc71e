import { join } from 'node:path';
import { openEmbedded } from '../../shared/store/embedded.ts';
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

const twice = temporaryFolder();
test('rows of many shapes, written through two openings of a store, are read through both', async () => {
  const [one, other] = [openEmbedded(twice), openEmbedded(twice)];
  const rowOf = (at: number) => ({
    [`a${at % 40}`]: at,
    [`b${at % 7}`]: { [`c${at % 11}`]: [at] },
  });
  const keyOf = (at: number) => String(at).padStart(3, '0');
  for (let at = 0; at < 400; at++) {
    const database = at % 2 === 0 ? one : other;
    await database.write([{ table: database.table('rows'), put: keyOf(at), row: rowOf(at) }]);
  }
  for (const database of [one, other])
    expect(await database.table('rows').range()).toEqual(
      Array.from({ length: 400 }, (_, at) => ({ key: keyOf(at), row: rowOf(at) })),
    );
  await one.close();
  await other.close();
});
