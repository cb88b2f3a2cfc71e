import { existsSync, readFileSync } from 'node:fs';
import { sampleDirectory, WHO_DELIVERS } from '../support/directory.ts';

const FILE = '../shared/data/eligibility/eligibility_cases.json';
const there = existsSync(FILE);
if (!there) process.stderr.write(`eligibility cases skipped: there is no ${FILE}\n`);

type Given = Record<string, string | number | boolean>;
type Scheme = { id: string; tests: { given: Given; expect: string }[] };

const POSTCODES: Record<string, string> = {
  England: 'LS1 1UR',
  London: 'NW1 2DB',
  Scotland: 'EH8 8BG',
  Wales: 'CF10 3AT',
  'Northern Ireland': 'BT1 5GS',
};
const WINTERS: Record<string, string> = { '2024-25': '2024-12-01', '2025-26': '2025-12-01' };

const everywhere = (listing: string) =>
  Object.fromEntries(Object.keys(POSTCODES).map((place) => [place, listing]));

/** The service of each scheme, and the listing that has its rule in each place. */
const SCHEMES: Record<string, { service: string; listings: Record<string, string> }> = {
  'blue-badge-automatic': { service: 'lgsl:279', listings: everywhere('local:leeds-279') },
  'pension-credit-guarantee': {
    service: 'signpost:pension-credit',
    listings: everywhere('national:pension-credit'),
  },
  'older-bus-pass': {
    service: 'lgsl:273',
    listings: {
      England: 'regional:wyca-senior-pass',
      London: 'regional:tfl-60-plus',
      Scotland: 'national:scotland-free-bus-60',
      Wales: 'national:wales-travel-card-60',
    },
  },
  'council-tax-reduction-pension-age': {
    service: 'lgsl:63',
    listings: everywhere('local:leeds-63'),
  },
  'universal-credit-basic': {
    service: 'signpost:universal-credit',
    listings: everywhere('national:universal-credit'),
  },
  'warm-home-discount': {
    service: 'signpost:warm-home-discount',
    listings: everywhere('national:warm-home-discount'),
  },
};

const route = (verdict: string, id: string, listing: object = {}) =>
  expect.objectContaining({ verdict, listing: expect.objectContaining({ id, ...listing }) });
const among = (...routes: unknown[]) => ({ routes: expect.arrayContaining(routes) });

/** The answer that each way of wording an expectation stands for; the first that begins it counts. */
const ANSWERS: [string, (listing: string) => object][] = [
  [
    'eligible, provider is Transport Scotland',
    (id) =>
      among(
        route('ELIGIBLE', id, {
          provider: expect.objectContaining({ name: 'Transport Scotland' }),
        }),
        route('ELIGIBLE', 'local:edinburgh-273'),
      ),
  ],
  ['eligible', (id) => among(route('ELIGIBLE', id))],
  ['not available', () => ({ outcome: 'NOT_PROVIDED_HERE', routes: [] })],
  ['not', (id) => among(route('INELIGIBLE', id))],
  ['may', (id) => among(route('CHECK_WITH_PROVIDER', id))],
  ['need', (id) => among(route('NEEDS_INFORMATION', id))],
  [
    'a different offer: 60+ Oyster',
    (id) => ({ routes: [route('ELIGIBLE', id), route('INELIGIBLE', 'local:camden-273')] }),
  ],
];

function answerFor(expected: string, listing: string) {
  const answer = ANSWERS.find(([words]) => expected.startsWith(words));
  if (!answer) throw new Error(`no answer is known for ${JSON.stringify(expected)}`);
  return answer[1](listing);
}

const { schemes }: { schemes: Scheme[] } = there
  ? JSON.parse(readFileSync(FILE, 'utf8'))
  : { schemes: [] };
const cases = schemes.flatMap(({ id, tests }) =>
  tests.map(({ given, expect: expected }) => [id, given, expected] as const),
);

(there ? describe : describe.skip)('real schemes, by cases that others wrote down', () => {
  const directory = sampleDirectory();

  test('every scheme has cases, and every one is known here', () => {
    expect(schemes.map(({ id }) => id).sort()).toEqual(Object.keys(SCHEMES).sort());
    expect(cases.length).toBeGreaterThan(schemes.length);
  });

  test.each(cases)('%s for %j is %s', async (id, given, expected) => {
    const { nation = 'England', region, date, winter, ...facts } = given;
    const place = String(region ?? nation);
    const { service, listings } = SCHEMES[id]!;
    const { whoDelivers } = await directory.ask(WHO_DELIVERS, {
      service,
      postcode: POSTCODES[place],
      on: winter ? WINTERS[String(winter)] : date,
      circumstances: Object.entries(facts).map(([fact, value]) => ({ fact, value: `${value}` })),
    });
    expect(whoDelivers).toMatchObject(answerFor(expected, listings[place]!));
  });
});
