import { sampleDirectory, WHO_DELIVERS } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { joiningAt } from '../support/joining-agency.ts';
import { OPERATOR_KEY } from '../support/registry/desk.ts';

const BRIGHTON = 'a-key-of-brighton';
const directory = sampleDirectory({
  REGISTRY_OPERATOR_KEY: OPERATOR_KEY,
  OWNER_KEYS: [
    `local/brighton=E06000043:${BRIGHTON}`,
    'local/leeds=E08000035:a-key-of-leeds',
    'third-sector/shore=charity:9999999+charity:9999998:a-key-of-the-shore',
  ].join(),
});
const { send } = joiningAt(() => directory.url);

const SAVE = `mutation ($listing: ThirdSectorListingInput!, $version: Int!) {
  saveThirdSectorListing(listing: $listing, version: $version) { ... on ThirdSectorListingSaved { version } }
}`;
const save = async (provider: string, version: number, changes: object = {}) => {
  const listing = {
    key: 'shore-bins',
    referral: 'SELF',
    title: { en: 'Bins on the shore' },
    services: ['lgsl:524'],
    arrangement: 'COMMISSIONED',
    responsible: { id: 'E06000043', name: { en: 'Brighton and Hove City Council' } },
    provider: { id: provider, name: { en: `Charity ${provider}` } },
    coverage: { areas: ['E06000043'] },
    ...changes,
  };
  const key = { authorization: 'Bearer a-key-of-the-shore' };
  const { saveThirdSectorListing } = await directory.ask(SAVE, { listing, version }, key);
  expect(saveThirdSectorListing).toEqual({ version: version + 1 });
};
const confirmation = { body: 'E06000043', listing: 'third-sector:shore-bins' };

type Claim = {
  role: string;
  reasons: { code: string; text: string }[];
  listing: { id: string; title: string };
};
const claimNow = async (): Promise<Claim | undefined> => {
  const asked = { service: 'lgsl:524', postcode: 'BN1 1JA', language: 'EN' };
  const { whoDelivers } = await directory.ask(WHO_DELIVERS, asked);
  return whoDelivers.routes.find(({ listing }: Claim) => listing.id === confirmation.listing);
};
const becomes = (role: string) => eventually(async () => (await claimNow())?.role === role);

test('a council confirms with its own tier’s key, and no other council can', async () => {
  await save('charity:9999999', 0);
  await becomes('ALTERNATIVE');
  const refused = await send('POST', '/confirmations', 'a-key-of-leeds', confirmation);
  expect([refused.status, refused.body.refusals[0].code]).toEqual([403, 'NOT_YOUR_BODY']);
  expect((await send('POST', '/confirmations', BRIGHTON, confirmation)).status).toBe(200);
  await becomes('COMMISSIONED');
});

test('a confirmation says nothing of another provider that the listing is changed to', async () => {
  await save('charity:9999998', 1);
  await becomes('ALTERNATIVE');
  expect((await send('POST', '/confirmations', BRIGHTON, confirmation)).status).toBe(200);
  await becomes('COMMISSIONED');
});

test('a confirmation says nothing of services and areas that are added, and all of a new telephone number', async () => {
  const reworded = { title: { en: 'Bins and boxes' }, summary: { en: 'Every week.' } };
  await save('charity:9999998', 2, reworded);
  await eventually(async () => (await claimNow())?.listing.title === 'Bins and boxes');
  expect((await claimNow())?.role).toBe('COMMISSIONED');
  await save('charity:9999998', 3, { services: ['lgsl:524', 'lgsl:112'] });
  await becomes('ALTERNATIVE');
  await save('charity:9999998', 4);
  await becomes('COMMISSIONED');
});

test('who publishes for its own provider is quoted as that provider', async () => {
  await save('charity:9999999', 5);
  await becomes('ALTERNATIVE');
  expect((await claimNow())?.reasons[0]).toEqual({
    code: 'CLAIMS_TO_DELIVER',
    text: 'Charity charity:9999999 says that it delivers this for Brighton and Hove City Council, which has not confirmed it.',
  });
});

test('what an owner’s key confirmed, and what it was refused, is in the audit', async () => {
  const { entries } = (await send('GET', '/audit', OPERATOR_KEY)).body;
  const told = entries.map(
    ({ kind, by }: Record<string, string>) => `${kind} ${by!.split('/')[0]}`,
  );
  expect(told.slice(1)).toEqual(['REFUSED leeds', 'CONFIRMED brighton', 'CONFIRMED brighton']);
});
