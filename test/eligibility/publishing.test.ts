import { sampleDirectory } from '../support/directory.ts';
import { AGE_60, CHARITY_KEY, schemes, type Told } from '../support/schemes.ts';

const directory = sampleDirectory(CHARITY_KEY);
const { scheme, eligibility, verdict } = schemes(directory);

test('a rule may be written alone, and beside it what failing it comes to', async () => {
  await scheme('alone', AGE_60);
  expect(await verdict('alone', { age: '59' })).toBe('INELIGIBLE');
  await scheme('otherwise', { ...AGE_60, otherwise: 'CHECK_WITH_PROVIDER' });
  expect(await verdict('otherwise', { age: '59' })).toBe('CHECK_WITH_PROVIDER');
  await scheme('when-met', { rule: AGE_60, whenMet: 'CHECK_WITH_PROVIDER' });
  expect(await verdict('when-met', { age: '60' })).toBe('CHECK_WITH_PROVIDER');
  expect(await verdict('when-met', {})).toBe('NEEDS_INFORMATION');
});

test('the day of birth tells the age, and the State Pension age of its table', async () => {
  await scheme('age', AGE_60);
  expect(await verdict('age', { dob: '1966-11-24', on: '2026-11-24' })).toBe('ELIGIBLE');
  expect(await verdict('age', { dob: '1966-11-25', on: '2026-11-24' })).toBe('INELIGIBLE');
  await scheme('pension', { fact: 'reached_state_pension_age', op: '=', value: true });
  // Born on 6 May 1960: at 66 years and 2 months.
  const born = { date_of_birth: '1960-05-06' };
  expect(await verdict('pension', { ...born, on: '2026-07-05' })).toBe('INELIGIBLE');
  expect(await verdict('pension', { ...born, on: '2026-07-06' })).toBe('ELIGIBLE');
  expect(await verdict('pension', { age: '66', on: '2026-11-24' })).toBe('NEEDS_INFORMATION');
  expect(await verdict('pension', { age: '67', on: '2026-11-24' })).toBe('ELIGIBLE');
  expect(await verdict('pension', { age: '65', on: '2026-11-24' })).toBe('INELIGIBLE');
});

test('a rule changes on its day, and a param by day and by fact', async () => {
  await scheme('versions', {
    versions: [
      { to: '2025-09-30', rule: { fact: 'high_cost_to_heat', op: '=', value: true } },
      { from: '2025-10-01', rule: { fact: 'weekly_income', op: '<', value: { param: 'limit' } } },
    ],
    params: {
      limit: [
        { value: 200, from: '2025-04-07', when: { has_partner: false } },
        { value: 210, from: '2026-04-06', when: { has_partner: false } },
        { value: 300, from: '2025-04-07', when: { has_partner: true } },
      ],
    },
  });
  const at = (on: string, told: Told) => verdict('versions', { on, ...told });
  expect(await at('2025-09-30', { high_cost_to_heat: 'false' })).toBe('INELIGIBLE');
  const alone = { weekly_income: '205', has_partner: 'false' };
  expect(await at('2025-10-01', alone)).toBe('INELIGIBLE');
  expect(await at('2026-10-01', alone)).toBe('ELIGIBLE');
  // Enough for both, too much for either: whether there is a partner need not be asked.
  expect(await at('2026-10-01', { weekly_income: '150' })).toBe('ELIGIBLE');
  expect(await at('2026-10-01', { weekly_income: '300' })).toBe('INELIGIBLE');
  const { verdict: between, missing } = await eligibility('versions', {
    on: '2026-10-01',
    weekly_income: '250',
  });
  expect({ between, missing }).toEqual({
    between: 'NEEDS_INFORMATION',
    missing: [{ fact: 'has_partner' }],
  });
});

test('a number worked out from facts is too high as soon as it must be', async () => {
  await scheme('derived', {
    rule: { fact: 'total', op: '<', value: 1_000, text: { en: 'Less than £1,000 in all' } },
    derive: { total: { sum: [{ fact: 'weekly_income' }, { fact: 'capital' }] } },
  });
  expect(await verdict('derived', { weekly_income: '1000' })).toBe('INELIGIBLE');
  expect(await verdict('derived', { weekly_income: '999' })).toBe('NEEDS_INFORMATION');
  expect(await verdict('derived', { weekly_income: '999', savings: '0.99' })).toBe('ELIGIBLE');
});

test('children by their age in months on a day, and bands of an amount', async () => {
  await scheme('children', {
    rule: {
      all: [
        { fact: 'months', op: 'between', value: [9, 23], text: { en: 'Aged 9 to 23 months' } },
        { fact: 'band', op: '<=', value: 1, text: { en: 'In the first two bands' } },
      ],
    },
    params: { term: { '2026-09-01': '2026-09-01', '2027-01-01': '2027-01-01' } },
    derive: {
      months: {
        months_between: [{ fact: 'youngest_child_date_of_birth' }, { param: 'term' }],
      },
      band: {
        bands: {
          of: { quotient: [{ fact: 'annual_income' }, { fact: 'household_size' }] },
          rows: [
            { from: 0, value: 0 },
            { from: 10_000, value: 1 },
            { from: 20_000, value: 2 },
          ],
        },
      },
    },
  });
  const family = (born: string, income: string) => ({
    on: '2026-11-24',
    youngest_child_date_of_birth: born,
    annual_income: income,
    household_size: '3',
  });
  expect(await verdict('children', family('2025-12-01', '30000'))).toBe('ELIGIBLE');
  expect(await verdict('children', family('2025-12-02', '30000'))).toBe('INELIGIBLE');
  expect(await verdict('children', family('2025-12-01', '60000'))).toBe('INELIGIBLE');
});

test('nation and council are known from the postcode, and never asked', async () => {
  await scheme('place', { fact: 'nation', op: 'in', value: ['SCOTLAND', 'WALES'] });
  const at = async (postcode: string) => {
    const { whoDelivers } = await directory.ask(
      'query ($postcode: String!) { whoDelivers(service: "signpost:food-bank", postcode: $postcode) { ... on Directions { routes { verdict listing { id } } questions { fact } } } }',
      { postcode },
    );
    const route = whoDelivers.routes.find(
      ({ listing }: { listing: { id: string } }) => listing.id === 'third-sector:place',
    );
    return { verdict: route.verdict, questions: whoDelivers.questions };
  };
  expect((await at('EH8 8BG')).verdict).toBe('ELIGIBLE');
  expect((await at('CF10 4UW')).verdict).toBe('ELIGIBLE');
  const { verdict: inLeeds, questions } = await at('LS1 1UR');
  expect(inLeeds).toBe('INELIGIBLE');
  expect(questions.map(({ fact }: { fact: string }) => fact)).not.toContain('nation');
  // Without a postcode it is not known, and asking is no way to know it.
  const { verdict, missing } = await eligibility('place', {});
  expect({ verdict, missing }).toEqual({ verdict: 'CHECK_WITH_PROVIDER', missing: [] });
  expect((await eligibility('place', { nation: 'WALES' })).verdict).toBe('ELIGIBLE');
});

test('each condition says its outcome, in both languages, with its source and legal basis', async () => {
  await scheme('explained', {
    all: [
      { ...AGE_60, source: 'https://example.org/rules', basis: { en: 'An Act 2020, section 1' } },
      {
        fact: 'capital',
        op: '<=',
        value: 16_000,
        text: { en: 'Up to £16,000', cy: 'Hyd at £16,000' },
      },
    ],
  });
  const { criteria } = await eligibility('explained', { age: '61' });
  expect(criteria).toEqual([
    {
      fact: 'age',
      outcome: 'MET',
      text: 'Age in years: 60 at least',
      welsh: 'Oedran mewn blynyddoedd: 60 o leiaf',
      source: 'https://example.org/rules',
      legalBasis: 'An Act 2020, section 1',
    },
    {
      fact: 'capital',
      outcome: 'UNKNOWN',
      text: 'Up to £16,000',
      welsh: 'Hyd at £16,000',
      source: null,
      legalBasis: null,
    },
  ]);
});

test('facts that contradict each other are told by name', async () => {
  const { errors } = await directory.answer(
    '{ whoDelivers(service: "lgsl:273", postcode: "LS1 1UR", circumstances: [{fact: "age", value: "70"}, {fact: "date_of_birth", value: "2000-01-01"}]) { __typename } }',
  );
  expect(errors![0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT', fact: 'age' } });
});
