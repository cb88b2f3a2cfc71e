import { sampleDirectory, WHO_DELIVERS } from './support/directory.ts';

const directory = sampleDirectory();
const who = async (service: string, postcode: string, more: object = {}) =>
  (await directory.ask(WHO_DELIVERS, { service, postcode, ...more })).whoDelivers;
const ids = (answer: { routes: { listing: { id: string } }[] }) =>
  answer.routes.map(({ listing }) => listing.id);

test('bins in Leeds are the council’s own, and it says why', async () => {
  const answer = await who('lgsl:524', 'ls1 1ur');
  expect(answer).toMatchObject({
    outcome: 'ROUTED',
    responsible: { id: 'E08000035', name: 'Leeds City Council' },
    incomplete: [],
  });
  expect(answer.routes[0]).toMatchObject({
    rank: 1,
    role: 'DUTY',
    listing: { id: 'local:leeds-524' },
  });
  expect(answer.routes[0].reasons[0]).toEqual({
    code: 'HOLDS_DUTY',
    text: 'Leeds City Council has the duty for this here.',
  });
});

test('under two tiers a county service is the county’s and a district service the district’s', async () => {
  expect((await who('lgsl:279', 'GU2 4BB')).responsible.name).toBe('Surrey County Council');
  expect((await who('lgsl:524', 'GU2 4BB')).responsible.name).toBe('Guildford Borough Council');
});

test('a shared service names the council responsible and the one that runs it', async () => {
  const { routes } = await who('lgsl:524', 'BN43 5WU');
  expect(routes[0]).toMatchObject({
    role: 'COMMISSIONED',
    listing: {
      arrangement: 'SHARED_SERVICE',
      provider: { name: 'Worthing Borough Council' },
      responsible: { name: 'Adur District Council' },
    },
  });
  expect(routes[0].reasons[0].code).toBe('SHARED_SERVICE');
});

test('a charity the council puts first comes first, with the council’s words', async () => {
  const answer = await who('lgsl:297', 'LS1 1UR');
  expect(ids(answer).slice(0, 2)).toEqual(['third-sector:carers-leeds', 'local:leeds-297']);
  expect(answer.routes[0].reasons.map(({ code }: { code: string }) => code)).toContain(
    'LOCAL_PRIORITY',
  );
});

test('in Northern Ireland schools are the Education Authority’s and bins the council’s', async () => {
  expect((await who('lgsl:13', 'BT1 5GS')).responsible.name).toBe('Education Authority');
  expect((await who('lgsl:524', 'BT1 5GS')).responsible.name).toBe('Belfast City Council');
});

test('a listing whose conditions are not met is said to be so, and is still there', async () => {
  const young = await who('lgsl:273', 'EH8 8BG', { circumstances: [{ fact: 'age', value: '40' }] });
  expect(young.routes.map(({ verdict }: { verdict: string }) => verdict)).toContain('INELIGIBLE');
  expect(young.routes.at(-1)).toMatchObject({
    verdict: 'INELIGIBLE',
    reasons: [{ code: 'INELIGIBLE' }, {}],
  });
  const old = await who('lgsl:273', 'EH8 8BG', { circumstances: [{ fact: 'age', value: '60' }] });
  expect(old.routes[0].verdict).toBe('ELIGIBLE');
  expect(old.questions).toEqual([]);
  expect((await who('lgsl:273', 'EH8 8BG')).questions).toMatchObject([
    { fact: 'age', type: 'NUMBER' },
  ]);
});

test.each([
  ['ROUTED', 'lgsl:524', 'LS1 1UR'],
  ['NO_LISTING_PUBLISHED', 'signpost:home-fire-safety-visit', 'LS1 1UR'],
  ['NOT_PROVIDED_HERE', 'lgsl:151', 'EH8 8BG'],
  ['DEPENDS_ON_ADDRESS', 'lgsl:524', 'DA5 2BD'],
])('the outcome can be %s', async (outcome, service, postcode) => {
  expect((await who(service, postcode)).outcome).toBe(outcome);
});

test('where nobody has published a listing, the responsible body and its homepage still come back', async () => {
  const { responsible, routes } = await who('signpost:home-fire-safety-visit', 'LS1 1UR');
  expect(responsible).toMatchObject({
    name: 'West Yorkshire Fire and Rescue Service',
    homepage: 'https://www.westyorksfire.gov.uk/',
  });
  expect(routes).toEqual([]);
});

test('a split postcode offers its sides, and a side chosen is answered', async () => {
  const { localities } = await who('lgsl:524', 'DA5 2BD');
  expect(
    localities.map(({ council }: { council: { name: string } }) => council.name).sort(),
  ).toEqual(['Dartford Borough Council', 'London Borough of Bexley']);
  const bexley = await who('lgsl:524', 'DA5 2BD', { locality: 'E09000004' });
  expect(bexley).toMatchObject({ outcome: 'ROUTED', responsible: { id: 'E09000004' } });
});

test.each([
  ['INVALID', 'Not valid'],
  ['INVALID', ''],
  ['INVALID', 'x'.repeat(10_000)],
  ['NOT_FOUND', 'AB1 2AB'],
  ['TERMINATED', 'AB1 0AA'],
  ['NOT_IN_UK', 'IM1 1ET'],
  ['NOT_IN_UK', 'ASCN 1ZZ'],
  ['NO_GEOGRAPHY', 'SE1P 5ZZ'],
  ['NO_GEOGRAPHY', 'GIR 0AA'],
])('a postcode can be %s, and the message says what to do', async (code, postcode) => {
  const problem = await who('lgsl:524', postcode);
  expect(problem).toMatchObject({ __typename: 'PostcodeProblem', code });
  expect(problem.message.length).toBeGreaterThan(40);
  expect(problem.postcode.length).toBeLessThanOrEqual(20);
});

test('a terminated postcode has its last known place, in Welsh where Welsh is asked', async () => {
  const problem = await who('lgsl:524', 'AB1 0AA', { language: 'CY' });
  expect(problem.lastKnown).toEqual({
    council: { name: 'Aberdeen City Council' },
    terminated: '1996-06',
  });
  expect(problem.message).toContain('Mehefin 1996');
});

test('an unknown service is told with services that may be meant', async () => {
  const problem = await who('wheelie bin', 'LS1 1UR');
  expect(problem).toMatchObject({ __typename: 'ServiceProblem', code: 'UNKNOWN' });
  expect(problem.suggestions[0].id).toBe('lgsl:524');
});

test('on the day Surrey’s councils have ended, the new council answers, and there is no county', async () => {
  const before = await who('lgsl:524', 'GU2 4BB', { on: '2027-03-31' });
  expect(before.place).toMatchObject({
    council: { name: 'Guildford Borough Council' },
    county: { name: 'Surrey County Council' },
  });
  const after = await who('lgsl:524', 'GU2 4BB', { on: '2027-04-01' });
  expect(after.place).toMatchObject({ council: { name: 'West Surrey Council' }, county: null });
  // What Guildford offered is its successor's to answer for.
  expect(after.routes[0]).toMatchObject({
    role: 'DUTY',
    listing: { id: 'local:guildford-524' },
    reasons: [{ text: 'West Surrey Council has the duty for this here.' }],
  });
});

test.each([
  ['bin day', 'lgsl:524'],
  ['potholle', 'lgsl:557'],
  ['food parcel', 'signpost:food-bank'],
])('searching for "%s" finds %s first', async (text, id) => {
  const { searchServices } = await directory.ask(
    'query ($text: String!) { searchServices(text: $text) { service { id } } }',
    { text },
  );
  expect(searchServices[0].service.id).toBe(id);
});

test('each tier’s own fields are resolved by its owner', async () => {
  const { a, b } = await directory.ask(`{
    a: listing(id: "local:leeds-524") { title ... on LocalListing { lgsl authority { name } } }
    b: listing(id: "third-sector:carers-leeds") { ... on ThirdSectorListing { charityNumber referral } }
  }`);
  expect(a).toMatchObject({ lgsl: ['524'], authority: { name: 'Leeds City Council' } });
  expect(b.charityNumber).toMatch(/^\d+$/);
});

test('a listing’s services and areas are given whole', async () => {
  const { listing } = await directory.ask(`{ listing(id: "local:leeds-524") {
    licence services { id title } responsible { area { name type } } coverage { areas { code name } }
  } }`);
  expect(listing).toEqual({
    licence: 'OGL-UK-3.0',
    services: [{ id: 'lgsl:524', title: 'Bin collections' }],
    responsible: { area: { name: 'Leeds City Council', type: 'METROPOLITAN' } },
    coverage: { areas: [{ code: 'E08000035', name: 'Leeds City Council' }] },
  });
});

test('an asking again and again gets the very same answer', async () => {
  const first = await who('lgsl:297', 'LS1 1UR');
  for (let time = 0; time < 4; time++) expect(await who('lgsl:297', 'LS1 1UR')).toEqual(first);
});

test.each([
  ['{ whoDelivers(service: 1', /Syntax Error/],
  ['{ whoDelivers(service: "lgsl:524", postcode: 5) { __typename } }', /String cannot represent/],
  [
    '{ whoDelivers(service: "lgsl:524", postcode: "LS1 1UR", circumstances: [{fact: "age", value: "old"}]) { __typename } }',
    /"age" takes a whole number/,
  ],
  [
    '{ whoDelivers(service: "lgsl:524", postcode: "LS1 1UR", on: "2026-02-30") { __typename } }',
    /YYYY-MM-DD/,
  ],
  ['{ listings(first: 2147483647) { nodes { id } } }', /from 1 to 100/],
  ['{ listings(after: "forged") { nodes { id } } }', /not one of ours/],
])('bad input %s is a clear error', async (query, message) => {
  const { errors } = await directory.answer(query);
  expect(errors![0]!.message).toMatch(message);
});
