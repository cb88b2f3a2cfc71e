import { localDataSource } from '../gateway/execution/data-sources/local.ts';
import { seedSample } from '../app/seed.ts';
import { openStores } from '../app/stores.ts';
import { TIERS, tierOn } from '../app/tiers.ts';
import type { Host } from '../shared/http/host.ts';
import { askAt } from './support/directory.ts';
import { temporaryFolder } from './support/folder.ts';
import { gatewayOver, log } from './support/gateway-over.ts';
import { watched } from './support/watched.ts';

// Two listings of each owner, in turn, one of them twice; and one that its owner does not have.
const IDS = [
  'local:leeds-524',
  'third-sector:carers-leeds',
  'third-sector:never-published',
  'local:leeds-297',
  'third-sector:age-uk-advice',
  'local:leeds-524',
];
const typeOf = (id: string) =>
  TIERS.find(({ name }) => id.startsWith(`${name}:`))!.typeName as string;
const QUESTION = `{ whoDelivers(service: "lgsl:297", postcode: "LS1 1UR") { ... on Directions { routes { listing {
  id ... on LocalListing { lgsl authority { name } } ... on ThirdSectorListing { charityNumber }
} } } } }`;

let reads: string[] = [];

const stores = openStores({ DATA_DIR: temporaryFolder(), MONGODB_URI: undefined });
let gateway: Host;
beforeAll(async () => {
  await seedSample(stores, ['local', 'third-sector']);
  const sources = TIERS.map(async (tier) => {
    const { name } = tier;
    const database = watched(await stores.open(name), (table, keys) =>
      reads.push(`${name} ${table}: ${keys.join()}`),
    );
    const subgraph = tierOn(tier, database).subgraph();
    return [name, localDataSource(subgraph, log)] as const;
  });
  gateway = await gatewayOver(
    IDS.map((id) => ({ __typename: typeOf(id), id })),
    Object.fromEntries(await Promise.all(sources)),
  );
});
afterAll(async () => {
  await gateway.close();
  await stores.close();
});

// Asked several times, because what returns is compiled and answered in another way.
test.each([1, 2, 3, 4])(
  'listings asked for at once are one read of each owner’s store (asking number %i)',
  async () => {
    reads = [];
    const { data } = await askAt(gateway.url, QUESTION);
    expect(reads.sort()).toEqual([
      'local authorities: E08000035',
      'local listings: leeds-524,leeds-297',
      'third-sector listings: carers-leeds,never-published,age-uk-advice',
    ]);
    const listings = data.whoDelivers.routes.map(({ listing }: { listing: object }) => listing);
    expect(listings).toMatchObject([
      { id: IDS[0], lgsl: ['524'], authority: { name: 'Leeds City Council' } },
      { id: IDS[1], charityNumber: expect.stringMatching(/^\d+$/) },
      { id: IDS[2], charityNumber: null },
      { id: IDS[3], lgsl: ['297'], authority: { name: 'Leeds City Council' } },
      { id: IDS[4], charityNumber: expect.stringMatching(/^\d+$/) },
      { id: IDS[5], lgsl: ['524'] },
    ]);
  },
);
