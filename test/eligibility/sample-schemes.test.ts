import { sampleDirectory, WHO_DELIVERS } from '../support/directory.ts';

const directory = sampleDirectory();
const MOTHER = { pregnant: true, weeks_pregnant: 12 };
const CARER = { age: 40, hours_of_care_given_weekly: 35, cared_for_gets_disability_benefit: true };
const PUPIL = { child_in_state_school: true };
const FRAIL = { reached_state_pension_age: true, needs_help_with_daily_living: true };
const OVER_12_POINTS = { age: 30, pip_planning_journeys_points: 12 };

type Row = [listing: string, place: string, on: string, facts: object, verdict: string];

const claims: Record<string, Row[]> = {
  'each nation has its own Blue Badge': [
    ['local:leeds-279', 'LS1 1UR', '2026-11-01', OVER_12_POINTS, 'NEEDS_INFORMATION'],
    ['local:cardiff-279', 'CF10 3AT', '2026-11-01', OVER_12_POINTS, 'ELIGIBLE'],
    [
      'local:edinburgh-279',
      'EH8 8BG',
      '2026-11-01',
      { age: 30, adp_moving_around_points: 8 },
      'ELIGIBLE',
    ],
  ],
  'a carer may earn more each April, and may study full time in Scotland only': [
    [
      'national:carers-allowance',
      'LS1 1UR',
      '2025-11-01',
      { ...CARER, weekly_earnings: 200, full_time_education: false },
      'INELIGIBLE',
    ],
    [
      'national:carers-allowance',
      'LS1 1UR',
      '2026-11-01',
      { ...CARER, weekly_earnings: 200, full_time_education: false },
      'ELIGIBLE',
    ],
    [
      'national:carers-allowance',
      'LS1 1UR',
      '2026-11-01',
      { ...CARER, weekly_earnings: 0, full_time_education: true },
      'INELIGIBLE',
    ],
    [
      'national:carer-support-payment',
      'EH8 8BG',
      '2026-11-01',
      { ...CARER, weekly_earnings: 0, full_time_education: true },
      'ELIGIBLE',
    ],
    [
      'national:carer-support-payment',
      'EH8 8BG',
      '2026-11-01',
      { ...CARER, age: 17, weekly_earnings: 0, full_time_education: true },
      'CHECK_WITH_PROVIDER',
    ],
  ],
  'need of care for six months leads to an assessment, and not at all before pension age': [
    [
      'national:attendance-allowance',
      'LS1 1UR',
      '2026-11-01',
      { ...FRAIL, months_needing_help: 6 },
      'CHECK_WITH_PROVIDER',
    ],
    ['national:attendance-allowance', 'LS1 1UR', '2026-11-01', { age: 50 }, 'INELIGIBLE'],
    ['national:pension-age-disability-payment', 'EH8 8BG', '2026-11-01', { age: 50 }, 'INELIGIBLE'],
  ],
  'school meals go by earnings in England until September 2026, and by school year elsewhere': [
    [
      'local:leicester-4',
      'LE1 1FZ',
      '2026-06-01',
      { ...PUPIL, benefit: 'UC', monthly_earnings: 900, child_school_year: 'YEAR_7' },
      'CHECK_WITH_PROVIDER',
    ],
    [
      'local:leicester-4',
      'LE1 1FZ',
      '2026-11-01',
      { ...PUPIL, benefit: 'UC', child_school_year: 'YEAR_7' },
      'ELIGIBLE',
    ],
    [
      'local:edinburgh-4',
      'EH8 8BG',
      '2026-11-01',
      { ...PUPIL, child_school_year: 'PRIMARY_5' },
      'ELIGIBLE',
    ],
    [
      'local:cardiff-4',
      'CF10 3AT',
      '2026-11-01',
      { ...PUPIL, child_school_year: 'YEAR_6' },
      'ELIGIBLE',
    ],
  ],
  'hours of childcare begin with the term after nine months, or three years': [
    [
      'national:childcare-code',
      'HP20 1XF',
      '2026-11-01',
      { child_date_of_birth: '2025-11-30', all_parents_work: true },
      'ELIGIBLE',
    ],
    [
      'national:childcare-code',
      'HP20 1XF',
      '2026-11-01',
      { child_date_of_birth: '2025-12-01', all_parents_work: true },
      'CHECK_WITH_PROVIDER',
    ],
    [
      'local:buckinghamshire-1741',
      'HP20 1XF',
      '2026-11-01',
      { child_date_of_birth: '2023-08-31' },
      'ELIGIBLE',
    ],
    [
      'local:aberdeen-1741',
      'AB10 1AB',
      '2026-11-01',
      { child_date_of_birth: '2023-10-31' },
      'ELIGIBLE',
    ],
  ],
  'food in pregnancy is from ten weeks in England, and for anyone under 18': [
    [
      'national:healthy-start',
      'LS1 1UR',
      '2026-11-01',
      { ...MOTHER, benefit: 'UC', monthly_earnings: 408 },
      'ELIGIBLE',
    ],
    ['national:healthy-start', 'LS1 1UR', '2026-11-01', { ...MOTHER, age: 17 }, 'ELIGIBLE'],
    ['national:best-start-foods', 'EH8 8BG', '2026-11-01', { ...MOTHER, age: 17 }, 'ELIGIBLE'],
  ],
  'the council works out what a grant for adapting a home would be': [
    [
      'local:somerset-137',
      'TA1 4AQ',
      '2026-11-01',
      { is_disabled: true, needs_home_adapted: true },
      'CHECK_WITH_PROVIDER',
    ],
  ],
};

describe.each(Object.entries(claims))('%s', (_, rows) => {
  test.each(rows)('%s at %s on %s for %j is %s', async (id, postcode, on, facts, verdict) => {
    const { listing } = await directory.ask(
      'query ($id: ID!) { listing(id: $id) { services { id } } }',
      { id },
    );
    const { whoDelivers } = await directory.ask(WHO_DELIVERS, {
      service: listing.services[0].id,
      postcode,
      on,
      circumstances: Object.entries(facts).map(([fact, value]) => ({ fact, value: `${value}` })),
    });
    expect(whoDelivers.routes).toContainEqual(
      expect.objectContaining({ verdict, listing: expect.objectContaining({ id }) }),
    );
  });
});
