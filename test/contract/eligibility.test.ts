import { readFileSync } from 'node:fs';
import { sampleFiles } from '../../data/files.ts';
import { sampleDirectory } from '../support/directory.ts';

const directory = sampleDirectory();

const OF = 'verdict criteria { fact outcome text source } missing { fact }';
type Eligibility = { verdict: string; criteria: object[]; missing: object[] };
type Listing = {
  id: string;
  services: { id: string }[];
  coverage: { areas: { code: string }[] };
  bare: Eligibility;
};
type Route = Eligibility & { listing: { id: string; bare: Eligibility; same: Eligibility } };

const PEOPLE: Record<string, string>[] = [
  {},
  { age: '70', is_carer: 'true' },
  { date_of_birth: '2000-02-29', capital: '20000', has_partner: 'false' },
  { reached_state_pension_age: 'true', weekly_income: '100', capital: '100', is_disabled: 'true' },
  { age: '30', pregnant: 'true', child_in_state_school: 'true', weekly_earnings: '200' },
];
const DAYS = ['2025-11-01', '2026-11-27', '2027-04-01'];

const rows = readFileSync(sampleFiles.postcodes, 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split(','))
  .filter(([, , terminated]) => terminated === '');

/** A postcode where a listing is offered, by the areas it covers. */
const postcodeFor = ({ coverage }: Listing, turn: number): string => {
  const inside = rows.filter((row) => coverage.areas.some(({ code }) => row.includes(code)));
  const among = inside.length > 0 ? inside : rows;
  return among[turn % among.length]![0]!;
};

async function allListings(): Promise<Listing[]> {
  const found: Listing[] = [];
  for (let after: string | null = null; ;) {
    const { listings } = await directory.ask(
      `query ($after: String) { listings(first: 100, after: $after) {
        nodes { id services { id } coverage { areas { code } } bare: eligibility { ${OF} } }
        pageInfo { hasNextPage endCursor }
      } }`,
      { after },
    );
    found.push(...listings.nodes);
    if (!listings.pageInfo.hasNextPage) return found;
    after = listings.pageInfo.endCursor;
  }
}

const ENQUIRY = `query ($id: ID!, $service: ID!, $postcode: String!, $told: [FactInput!], $on: Date) {
  whoDelivers(service: $service, postcode: $postcode, circumstances: $told, on: $on) {
    ... on Directions { routes {
      ${OF}
      listing {
        id
        bare: eligibility { ${OF} }
        same: eligibility(circumstances: $told, postcode: $postcode, on: $on) { ${OF} }
      }
    } }
  }
  listing(id: $id) { bare: eligibility { ${OF} } }
}`;

test('the same listing, field and arguments always mean the same, whatever was enquired', async () => {
  const listings = await allListings();
  const bareOf = new Map(listings.map(({ id, bare }) => [id, bare]));
  const routed = new Set<string>();
  const verdicts = new Set<string>();
  let differing = 0;
  for (const [turn, listing] of listings.entries()) {
    const told = Object.entries(PEOPLE[turn % PEOPLE.length]!);
    const { whoDelivers, listing: byId } = await directory.ask(ENQUIRY, {
      id: listing.id,
      service: listing.services[0]!.id,
      postcode: postcodeFor(listing, turn),
      told: told.map(([fact, value]) => ({ fact, value })),
      on: DAYS[turn % DAYS.length],
    });
    expect(byId.bare).toEqual(listing.bare);
    for (const { listing: offered, ...verdict } of whoDelivers.routes as Route[]) {
      expect(offered.bare).toEqual(bareOf.get(offered.id));
      expect(offered.same).toEqual(verdict);
      routed.add(offered.id);
      verdicts.add(verdict.verdict);
      if (offered.bare.verdict !== verdict.verdict) differing++;
    }
  }
  // Most of the sample was in an answer, with every verdict, and many of them another than a bare one.
  expect(routed.size).toBeGreaterThan(listings.length * 0.8);
  expect(verdicts).toEqual(
    new Set([
      'CHECK_WITH_PROVIDER',
      'ELIGIBLE',
      'INELIGIBLE',
      'NEEDS_INFORMATION',
      'NO_CONDITIONS',
    ]),
  );
  expect(differing).toBeGreaterThan(20);
}, 120_000);

test.each(['nonsense', '', 'ZE9 9ZZ', 'AB1 0AA', 'IM1 1ET', 'SE1P 5ZZ'])(
  'a postcode that has no place (%j) is the asker’s mistake, said clearly',
  async (postcode) => {
    const { data, errors } = await directory.answer(
      'query ($postcode: String!) { listing(id: "local:leeds-279") { id eligibility(postcode: $postcode) { verdict } } }',
      { postcode },
    );
    expect(data).toEqual({ listing: null });
    expect(errors).toMatchObject([
      { path: ['listing', 'eligibility'], extensions: { code: 'BAD_USER_INPUT' } },
    ]);
    expect(errors![0]!.message).toMatch(/.{40}/);
  },
);

test('a fact that does not fit is named, where the listing is asked with it', async () => {
  const { errors } = await directory.answer(
    '{ listing(id: "local:leeds-279") { eligibility(circumstances: [{ fact: "age", value: "old" }]) { verdict } } }',
  );
  expect(errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', fact: 'age' } }]);
});

test('more facts than anybody is asked for are refused, wherever they are given', async () => {
  const circumstances = Array.from({ length: 101 }, () => ({ fact: 'age', value: '70' }));
  for (const query of [
    'query ($circumstances: [FactInput!]) { listing(id: "local:leeds-524") { eligibility(circumstances: $circumstances) { verdict } } }',
    'query ($circumstances: [FactInput!]) { whoDelivers(service: "lgsl:524", postcode: "LS1 1UR", circumstances: $circumstances) { __typename } }',
  ]) {
    const { errors } = await directory.answer(query, { circumstances });
    expect(errors).toMatchObject([
      { message: 'Give 100 circumstances at most.', extensions: { code: 'BAD_USER_INPUT' } },
    ]);
  }
});
