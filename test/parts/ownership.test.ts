import { compileEligibility } from '../../shared/domain/eligibility/verdict.ts';
import { givenFacts, anywhere } from '../../shared/domain/eligibility/given-facts.ts';
import { readFacts } from '../../shared/domain/eligibility/facts.ts';
import { asAnnounced, CONTRACT, ORGANISATION } from '../support/announced.ts';
import { askAt } from '../support/directory.ts';
import { temporaryFolder } from '../support/folder.ts';
import { inProcessParts } from '../support/in-process-parts.ts';
import { listing, SAVE } from '../support/saving.ts';

const A_SLOW_MACHINE = 120_000;
const OWNER = { authorization: 'Bearer a-long-secret' };
const DIRECTORY = { 'x-signpost-service': 'a-service-key' };
const ID = 'local:ruled';

// In full, as it is stored: what is announced can then be compared with it as it is.
const RULE = {
  versions: [
    { to: '2025-12-31', rule: { fact: 'age', op: '>=', value: 60 } },
    {
      from: '2026-01-01',
      rule: {
        all: [
          { fact: 'age', op: '>=', value: { param: 'from_age' }, source: 'The council’s policy' },
          { any: [{ fact: 'is_carer', op: '=', value: true }], otherwise: 'CHECK_WITH_PROVIDER' },
        ],
      },
    },
  ],
  params: { from_age: [{ value: 66, from: '2026-01-01' }] },
  derive: {},
};
const FULL = {
  title: { en: 'Bins for carers', cy: 'Biniau i ofalwyr' },
  summary: { en: 'Bins are fetched from the door.' },
  cost: { en: 'Free', cy: 'Am ddim' },
  channels: [
    {
      type: 'PHONE',
      value: '0113 496 0001',
      label: { en: 'Bin line' },
      hours: 'Mo-Fr 09:00-17:00',
    },
  ],
  licence: 'OGL-UK-3.0',
  languages: ['en', 'cy'],
  accessibility: ['Step-free'],
  validFrom: '2026-01-01',
  assuredOn: '2026-11-20',
  eligibility: JSON.stringify(RULE),
};

const folder = temporaryFolder();
let parts: Awaited<ReturnType<typeof inProcessParts>>;
beforeAll(async () => {
  parts = await inProcessParts({
    DATA_DIR: folder,
    OWNER_KEYS: 'local/web-team=*:a-long-secret',
    FEED_POLL_MS: '600000',
  });
}, A_SLOW_MACHINE);
afterAll(() => parts.close());

const ask = async (query: string, variables: object = {}) => {
  const { data, errors } = await askAt(parts.url, query, variables, OWNER);
  expect(errors).toBeUndefined();
  return data;
};
const save = async (changes: object, version: number) =>
  (await ask(SAVE, { listing: listing('ruled', changes), version })).saveLocalListing;

/** What the owner announces of the listing: the item of its feed, as the directory reads it. */
async function announced() {
  const ANNOUNCED =
    'query ($after: String) { _feed(after: $after, limit: 500) { next items { id state modified data } } }';
  for (let after: string | null = null; ;) {
    const { data }: Awaited<ReturnType<typeof askAt>> = await askAt(
      parts.urls.get('local')!,
      ANNOUNCED,
      { after },
      DIRECTORY,
    );
    const item = data._feed.items.find(({ id }: { id: string }) => id === ID);
    if (item || data._feed.items.length === 0) return item;
    after = data._feed.next;
  }
}

test('a bad rule is refused by its owner, with the path of what is wrong, and nothing is announced', async () => {
  const bad = {
    all: [
      { fact: 'age', op: '>=', value: 18 },
      { fact: 'shoe_size', op: '=', value: 9 },
    ],
  };
  const refused = await save({ eligibility: JSON.stringify(bad) }, 0);
  expect(refused).toMatchObject({
    __typename: 'ListingRejected',
    faults: [{ path: 'eligibility.all.1.fact' }],
  });
  expect(await announced()).toBeUndefined();
});

test('a good one is versioned, with who made each version', async () => {
  expect(await save({}, 0)).toMatchObject({ version: 1 });
  expect(await save(FULL, 1)).toMatchObject({ version: 2 });
  const { historyLocalListing } = await ask(
    `{ historyLocalListing(id: "${ID}") { version by title status } }`,
  );
  expect(historyLocalListing).toEqual([
    { version: 1, by: 'web-team', title: 'A new bin service', status: 'ACTIVE' },
    { version: 2, by: 'web-team', title: 'Bins for carers', status: 'ACTIVE' },
  ]);
});

test('its owner announces the rule as it was written', async () => {
  const { state, data } = await announced();
  expect(state).toBe('updated');
  expect(JSON.parse(data)).toMatchObject({ id: ID, publisher: 'local', version: 2 });
  expect(JSON.parse(data).eligibility).toEqual(RULE);
});

test('the directory answers each of the contract’s fields as announced, of a body its one entry', async () => {
  const { data } = await announced();
  const { listing, leeds } = await ask(
    `{ listing(id: "${ID}") { ${CONTRACT} } leeds: organisation(id: "E08000035") ${ORGANISATION} }`,
  );
  const bodies = { responsible: leeds, provider: leeds, funder: leeds };
  expect(listing).toEqual({ ...asAnnounced(JSON.parse(data)), ...bodies });
});

test('its verdicts are what the announced rule comes to, condition by condition', async () => {
  const { data } = await announced();
  const assess = compileEligibility(JSON.parse(data).eligibility);
  for (const [age, carer] of [
    ['70', 'true'],
    ['70', 'false'],
    ['50', 'true'],
  ] as const) {
    const circumstances = [
      { fact: 'age', value: age },
      { fact: 'is_carer', value: carer },
    ];
    const given = readFacts(circumstances);
    const { verdict, criteria } = assess(givenFacts(given, anywhere(given)));
    const answered = await ask(
      `query ($circumstances: [FactInput!]) { listing(id: "${ID}") { eligibility(circumstances: $circumstances) { verdict criteria { fact outcome source } } } }`,
      { circumstances },
    );
    expect(answered.listing.eligibility).toEqual({
      verdict,
      criteria: criteria().map(({ condition, outcome }) => ({
        fact: condition.fact,
        outcome,
        source: condition.source ?? null,
      })),
    });
  }
});

test('what was announced is the same after the directory has read and answered it', async () => {
  const before = await announced();
  const { listing: read } = await ask(`{ listing(id: "${ID}") { modified } }`);
  expect(read.modified).toBe(before.modified);
  await parts.stop('routing');
  expect(await announced()).toEqual(before);
});
