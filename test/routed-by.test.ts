import { IMPORTS } from '../app/import/run.ts';
import { seedReference } from '../app/seed.ts';
import { openStores } from '../app/stores.ts';
import { sampleDirectory } from './support/directory.ts';
import { fileIn, temporaryFolder } from './support/folder.ts';

const directory = sampleDirectory();
const folder = temporaryFolder();
const ASK = `query ($service: ID!, $postcode: String!) {
  whoDelivers(service: $service, postcode: $postcode) {
    ... on Directions { routedBy postcodeOf welsh: postcodeOf(language: CY) service { routedBy } responsible { name } }
  }
}`;
const asked = async (service: string, postcode = 'LS1 1UR') =>
  (await directory.ask(ASK, { service, postcode })).whoDelivers;

test('an answer names whose postcode decides, in both languages', async () => {
  expect(await asked('lgsl:557')).toMatchObject({
    routedBy: 'SITE',
    postcodeOf:
      'Give the postcode of where the problem is, or of the building it is about, not of the home.',
    welsh:
      'Rhowch god post y man lle mae’r broblem, neu’r adeilad dan sylw, nid cod post y cartref.',
  });
  expect(await asked('lgsl:4')).toMatchObject({
    routedBy: 'SCHOOL',
    postcodeOf: 'Give the postcode of the school, not of the home.',
    welsh: 'Rhowch god post yr ysgol, nid cod post y cartref.',
  });
  expect(await asked('lgsl:524')).toMatchObject({
    routedBy: 'HOME',
    postcodeOf: 'Give the postcode of the home.',
    welsh: 'Rhowch god post y cartref.',
  });
});

test('a child at school over the border is sent to the school’s council for its meals', async () => {
  const [home, school] = ['LS28 6BH', 'BD3 7AP'];
  expect((await asked('lgsl:13', home)).responsible.name).toBe('Leeds City Council');
  expect((await asked('lgsl:4', school)).responsible.name).toBe(
    'City of Bradford Metropolitan District Council',
  );
});

test('a service imported from the national list is routed as the reference table says', async () => {
  const stores = openStores({ DATA_DIR: `${folder}/store`, MONGODB_URI: undefined });
  await seedReference(stores);
  const tiers =
    'LGSL,Description,Providing Tier\n557,Potholes,county/unitary\n419,Safety at work,district/unitary\n57,Council tax,district/unitary\n';
  await IMPORTS['service-tiers']!.run(fileIn(folder, 'tiers.csv', tiers), stores, () => undefined);
  const rows = await (await stores.open('routing')).table('services').range();
  await stores.close();
  expect(rows.map(({ row }) => row)).toMatchObject([
    { id: 'lgsl:419', routedBy: 'WORKPLACE' },
    { id: 'lgsl:557', routedBy: 'SITE' },
    { id: 'lgsl:57', routedBy: 'HOME' },
  ]);
});
