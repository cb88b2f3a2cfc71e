import { ownDatabase } from '../../bench/mongo/server/own-database.ts';
import { openMongo } from '../../shared/storage/mongo.ts';
import { databaseContract } from '../stores/database.contract.ts';
import { filingContract } from '../stores/filing.contract.ts';
import { indexContract } from '../stores/index.contract.ts';
import { listingStoreContract } from '../stores/listings.contract.ts';
import { reportStoreContract } from '../stores/reports.contract.ts';
import { registryContract } from '../stores/registry.contract.ts';

const { uri, drop } = ownDatabase(process.env['MONGODB_URI']!, 'signpost-test');
afterAll(drop);

describe('the MongoDB store', () => {
  databaseContract(() => openMongo(uri, 'database'));
});

describe('listings on the MongoDB store', () => {
  listingStoreContract((space) => openMongo(uri, space));
});

describe('the index on the MongoDB store', () => {
  indexContract((space) => openMongo(uri, space));
});

describe('the files of the index on the MongoDB store', () => {
  filingContract((space) => openMongo(uri, space));
});

describe('reports on the MongoDB store', () => {
  reportStoreContract((space) => openMongo(uri, space));
});

describe('the registry on the MongoDB store', () => {
  registryContract((space) => openMongo(uri, space));
});
