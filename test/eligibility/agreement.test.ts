import { execute, parse } from 'graphql';
import { openStores } from '../../cli/stores.ts';
import { TIERS, tierSubgraph } from '../../cli/tiers.ts';
import { sampleDirectory } from '../support/directory.ts';

const directory = sampleDirectory();
type Assessed = { id: string; eligibility: { verdict: string; criteria: unknown[] } };
type Told = { fact: string; value: string }[];

const PEOPLE: Told[] = [
  [],
  [
    { fact: 'nation', value: 'WALES' },
    { fact: 'age', value: '70' },
  ],
  [
    { fact: 'nation', value: 'SCOTLAND' },
    { fact: 'date_of_birth', value: '2000-02-29' },
    { fact: 'capital', value: '20000' },
    { fact: 'is_carer', value: 'true' },
  ],
  [
    { fact: 'nation', value: 'ENGLAND' },
    { fact: 'reached_state_pension_age', value: 'true' },
    { fact: 'has_partner', value: 'false' },
    { fact: 'weekly_income', value: '100' },
    { fact: 'capital', value: '100' },
    { fact: 'is_disabled', value: 'true' },
  ],
];
const ELIGIBILITY =
  'id eligibility(circumstances: $told) { verdict criteria { fact outcome text } missing { fact } }';

async function allListings(told: Told): Promise<Assessed[]> {
  const found: Assessed[] = [];
  for (let after: string | null = null; ;) {
    const { listings } = await directory.ask(
      `query ($told: [FactInput!], $after: String) { listings(first: 100, after: $after) {
        nodes { ${ELIGIBILITY} } pageInfo { hasNextPage endCursor }
      } }`,
      { told, after },
    );
    found.push(...listings.nodes);
    if (!listings.pageInfo.hasNextPage) return found;
    after = listings.pageInfo.endCursor;
  }
}

test('routing and the listing’s owner come to the same verdict, for every listing of the sample', async () => {
  const stores = openStores({ DATA_DIR: directory.folder, MONGODB_URI: undefined });
  const verdicts = new Set<string>();
  for (const told of PEOPLE) {
    const routed = await allListings(told);
    expect(routed.length).toBeGreaterThan(490);
    for (const { name, typeName } of TIERS) {
      const theirs = routed.filter(({ id }) => id.startsWith(`${name}:`));
      const { schema, context } = tierSubgraph(name, await stores.open(name), []);
      const { data } = await execute({
        schema,
        document: parse(
          `query ($told: [FactInput!], $keys: [_Any!]!) { _entities(representations: $keys) { ... on ${typeName} { ${ELIGIBILITY} } } }`,
        ),
        variableValues: {
          told,
          keys: theirs.map(({ id }) => ({ __typename: typeName, id })),
        },
        contextValue: context({}),
      });
      expect(JSON.parse(JSON.stringify(data!['_entities']))).toEqual(theirs);
      for (const { eligibility } of theirs) verdicts.add(eligibility.verdict);
    }
  }
  await stores.close();
  // The people told of are such that every verdict is met with.
  expect([...verdicts].sort()).toEqual([
    'CHECK_WITH_PROVIDER',
    'ELIGIBLE',
    'INELIGIBLE',
    'NEEDS_INFORMATION',
    'NO_CONDITIONS',
  ]);
});
