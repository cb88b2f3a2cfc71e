import { join } from 'node:path';
import { openEmbedded } from '../../shared/store/embedded.ts';
import { temporaryFolder } from '../support/folder.ts';
import { databaseContract } from './database.contract.ts';
import { indexContract } from './index.contract.ts';
import { listingStoreContract } from './listings.contract.ts';
import { reportStoreContract } from './reports.contract.ts';

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

describe('reports on the embedded store', () => {
  const folder = temporaryFolder();
  reportStoreContract(async (space) => openEmbedded(join(folder, space)));
});
