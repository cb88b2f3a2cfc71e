import { openStores } from '../../app/stores.ts';
import { TIERS } from '../../app/tiers.ts';
import { readFacts } from '../../shared/domain/eligibility/facts.ts';
import { anywhere, givenFacts } from '../../shared/domain/eligibility/given-facts.ts';
import { compileEligibility } from '../../shared/domain/eligibility/verdict.ts';
import { wordingOf } from '../../shared/domain/eligibility/wording.ts';
import type { StoredListing } from '../../shared/contract/listing-record.ts';
import { createListingStore } from '../../shared/storage/listings.ts';
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

/** What a rule comes to when it is read as its owner has it, in the words of the graph. */
const comesTo = (written: StoredListing['eligibility'], told: Told) => {
  const given = readFacts(told);
  const { verdict, criteria, asking } = compileEligibility(written)(
    givenFacts(given, anywhere(given)),
  );
  return {
    verdict,
    criteria: criteria().map(({ condition, outcome }) => ({
      fact: condition.fact,
      outcome,
      text: wordingOf(condition).en,
    })),
    missing: asking().map(({ fact }) => ({ fact })),
  };
};

test('routing says of every listing of the sample what the rule its owner stored comes to', async () => {
  const stores = openStores({ DATA_DIR: directory.folder, MONGODB_URI: undefined });
  const verdicts = new Set<string>();
  for (const told of PEOPLE) {
    const routed = await allListings(told);
    expect(routed.length).toBeGreaterThan(490);
    for (const { name } of TIERS) {
      const theirs = routed.filter(({ id }) => id.startsWith(`${name}:`));
      const stored = await createListingStore(await stores.open(name)).byKeys(
        theirs.map(({ id }) => id.slice(name.length + 1)),
      );
      expect(theirs).toEqual(
        stored.map((listing) => ({
          id: `${name}:${listing!.key}`,
          eligibility: comesTo(listing!.eligibility, told),
        })),
      );
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
