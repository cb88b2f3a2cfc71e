import { sampleDirectory } from '../support/directory.ts';
import { pageAt } from '../support/page.ts';

const directory = sampleDirectory();
const DISCOUNT = { id: 'national:warm-home-discount', service: 'signpost:warm-home-discount' };

const page = (path: string, params: Record<string, string>) =>
  pageAt(directory.url, `${path}?${new URLSearchParams(params)}`);

/** What the page of a listing says of its conditions: the verdict, and the outcome of each condition. */
async function conditions(params: Record<string, string>, id = DISCOUNT.id) {
  const { status, textOf } = await page(`/listings/${id}`, params);
  const [verdict] = textOf('.verdict');
  const [nation] = textOf('.criterion__outcome');
  return { status, verdict, nation, criteria: textOf('.criterion') };
}

test.each([
  ['LS1 1UR', { 'fact.named_on_energy_bill': 'false' }],
  ['EH8 8BG', { 'fact.named_on_energy_bill': 'true', on: '2025-11-01' }],
  ['EH8 8BG', { on: '2025-09-01' }],
])('at %s with %j a listing’s page says what the answer said of it', async (postcode, told) => {
  const params = { service: DISCOUNT.service, postcode, ...told };
  const { textOf, linkTo } = await page('/answer', params);
  const address = linkTo('All details');
  expect(address).toContain(DISCOUNT.id);
  const listing = await pageAt(directory.url, address!);
  expect(listing.textOf('.verdict')[0]).toBe(textOf('.verdict')[0]);
});

test('where the postcode is known, a condition on the place is decided by it', async () => {
  const { nation } = await conditions({ postcode: 'LS1 1UR' });
  expect((await conditions({})).nation).not.toBe(nation);
  expect((await conditions({ postcode: 'BT1 5GS' })).nation).not.toBe(nation);
});

test('of a split postcode, what depends on the side that was chosen is left open', async () => {
  const asked = { postcode: 'DA5 2BD', locality: 'E09000004' };
  expect(await conditions(asked)).toEqual(await conditions({}));
});

test('the day of the enquiry decides which conditions are in force', async () => {
  const before = await conditions({ postcode: 'LS1 1UR', on: '2025-09-30' });
  const after = await conditions({ postcode: 'LS1 1UR', on: '2025-10-01' });
  expect(before.criteria).not.toEqual(after.criteria);
});

test.each([
  [{ postcode: 'nonsense' }],
  [{ postcode: 'ZE9 9ZZ' }],
  [{ postcode: 'AB1 0AA' }],
  [{ 'fact.age': 'old' }],
  [{ 'fact.nonsense': '1' }],
])('an address with %j still leads to the listing', async (params) => {
  expect(await conditions(params)).toEqual(await conditions({}));
});

test('a listing that is not there is not there, whatever is known of the person', async () => {
  const asked = { postcode: 'nonsense', 'fact.age': 'old' };
  expect((await conditions(asked, 'national:never-published')).status).toBe(404);
});
