import { readFileSync } from 'node:fs';
import { parse } from 'csv-parse/sync';
import { sampleFiles } from '../../data/files.ts';
import { sampleDirectory } from '../support/directory.ts';

const directory = sampleDirectory();
const DATES = [
  '2012-06-01',
  '2015-05-01',
  '2019-03-31',
  '2021-04-01',
  '2024-05-07',
  '2026-03-31',
  '2026-11-28',
  '2027-04-01',
  '2028-04-01',
];

type Area = { code: string; name: string; type: string; validFrom?: string; validTo?: string };
const AREA = '{ code name type validFrom validTo }';
const AREAS = [
  'council',
  'county',
  'region',
  'ward',
  'parish',
  'constituency',
  'icb',
  'localHealthBoard',
  'police',
  'nationalPark',
  'combinedAuthority',
];
const STOOD = `{ councilIsOneOf ${AREA} ${AREAS.map((name) => `${name} ${AREA}`).join(' ')} }`;
const PLACE = '... on Place { ...Stood }';
type Body = { name: string; area?: Area } | null;
type Answered = { responsible?: Body; localities?: { responsible: Body }[] };
const SERVICES = ['lgsl:524', 'lgsl:413', 'lgsl:437'];
const OF_BODIES = [
  'signpost:nhs-continuing-healthcare',
  'signpost:report-crime',
  'signpost:home-fire-safety-visit',
];

const postcodes = parse<{ pcds: string }>(readFileSync(sampleFiles.postcodes), {
  columns: true,
}).map(({ pcds }) => pcds);

const isOutside = ({ validFrom, validTo }: Area, on: string) =>
  (validFrom != null && validFrom > on) || (validTo != null && validTo < on);

const PLACE_OR_LAST = `{ ${PLACE} ... on PostcodeProblem { code lastKnown { ...Stood } } }`;

/** A place on each of some days: the last one known of a postcode that has ended. */
async function placesOn(postcode: string, days: readonly string[]) {
  const asked = days.map(
    (on, at) => `d${at}: place(postcode: $postcode, on: "${on}") ${PLACE_OR_LAST}`,
  );
  const data = await directory.ask(
    `query ($postcode: String!) { ${asked.join(' ')} } fragment Stood on Place ${STOOD}`,
    { postcode },
  );
  return days.map((_, at) => data[`d${at}`].lastKnown ?? data[`d${at}`]);
}
test('no place names an area that was not there on the day', async () => {
  const outside: string[] = [];
  for (const postcode of postcodes.filter((_, index) => index % 4 === 0)) {
    const places = await placesOn(postcode, DATES);
    for (const [at, on] of DATES.entries()) {
      const areas: Area[] = AREAS.flatMap((name) => places[at]![name] ?? []);
      for (const area of [...areas, ...(places[at]!.councilIsOneOf ?? [])])
        if (isOutside(area, on)) outside.push(`${postcode} on ${on}: ${area.name}`);
    }
  }
  expect(outside).toEqual([]);
});

test.each(DATES)('no body that was not there on %s is responsible', async (on) => {
  const outside: string[] = [];
  const HOLDER = `{ name area ${AREA} }`;
  const asked = [...SERVICES, ...OF_BODIES].map(
    (service, at) => `s${at}: whoDelivers(service: "${service}", postcode: $postcode, on: $on) {
      ... on Directions { responsible ${HOLDER} localities { responsible ${HOLDER} } }
    }`,
  );
  for (const postcode of postcodes.filter((_, index) => index % 20 === 0)) {
    const data = await directory.ask(
      `query ($postcode: String!, $on: Date) { ${asked.join(' ')} }`,
      { postcode, on },
    );
    for (const { responsible, localities = [] } of Object.values<Answered>(data))
      for (const body of [responsible, ...localities.map((one) => one.responsible)])
        if (body?.area && isOutside(body.area, on)) outside.push(`${postcode}: ${body.name}`);
  }
  expect(outside).toEqual([]);
});

const responsible = async (service: string, postcode: string, on: string): Promise<Body> => {
  const { whoDelivers } = await directory.ask(
    `query ($service: ID!, $postcode: String!, $on: Date) { whoDelivers(service: $service, postcode: $postcode, on: $on) {
      ... on Directions { responsible { name } }
    } }`,
    { service, postcode, on },
  );
  return whoDelivers.responsible;
};

test.each([
  ['TW20 8AJ', '2026-03-31', 'NHS Surrey Heartlands Integrated Care Board'],
  ['TW20 8AJ', '2026-04-01', 'NHS Surrey and Sussex Integrated Care Board'],
  ['BN1 1JA', '2026-03-31', 'NHS Sussex Integrated Care Board'],
  ['BN1 1JA', '2026-04-01', 'NHS Surrey and Sussex Integrated Care Board'],
  ['TW20 8AJ', '2022-06-30', null],
])('continuing healthcare at %s on %s is the duty of %s', async (postcode, on, name) => {
  const body = await responsible('signpost:nhs-continuing-healthcare', postcode, on);
  expect(body?.name ?? null).toBe(name);
});

test('what a county council publishes is its successor’s from the day that takes over', async () => {
  const { whoDelivers } =
    await directory.ask(`{ whoDelivers(service: "lgsl:437", postcode: "GU1 1LB", on: "2027-04-01") {
    ... on Directions { responsible { name } routes { role listing { title } } }
  } }`);
  expect(whoDelivers).toEqual({
    responsible: { name: 'West Surrey Council' },
    routes: [{ role: 'DUTY', listing: { title: 'Libraries in Surrey' } }],
  });
});

test('the care board that took another over is named as provider, too', async () => {
  const { whoDelivers } =
    await directory.ask(`{ whoDelivers(service: "signpost:nhs-continuing-healthcare", postcode: "BN1 1JA") {
    ... on Directions { responsible { id } routes { role listing { id provider { id } } } }
  } }`);
  expect(whoDelivers).toEqual({
    responsible: { id: 'E54000069' },
    routes: [
      { role: 'DUTY', listing: { id: 'regional:chc-sussex', provider: { id: 'E54000069' } } },
    ],
  });
});

test('an authority is named from its first day, and by the name it had', async () => {
  const { before, west, devon } = await directory.ask(`{
    before: area(code: "E47000014") { name formerNames successors { kind on source checkedOn } }
    west: place(postcode: "B1 1BB", on: "2012-06-01") { ... on Place { combinedAuthority { name } } }
    devon: area(code: "E47000015") { name validFrom source checkedOn }
  }`);
  expect(before).toEqual({
    name: 'North East Mayoral Strategic Authority',
    formerNames: ['North East Mayoral Combined Authority'],
    successors: [
      {
        kind: 'RENAMED',
        on: '2026-05-18',
        source: 'Public notes on strategic authorities of 15 September 2026',
        checkedOn: null,
      },
    ],
  });
  expect(west.combinedAuthority).toBeNull();
  expect(devon).toEqual({
    name: 'Devon and Torbay Combined County Authority',
    validFrom: '2025-02-05',
    source: 'SI 2025/115',
    checkedOn: null,
  });
});

test('nothing that a place in Surrey names today is null in 2027, but the county', async () => {
  const inSurrey = postcodes.filter((_, index) => index % 8 === 0);
  for (const postcode of inSurrey) {
    const [now, then] = await placesOn(postcode, ['2026-11-28', '2027-04-01']);
    if (now.county?.code !== 'E10000030') continue;
    const lost = AREAS.filter((name) => name !== 'county' && now[name] && !then[name]);
    expect({ postcode, lost }).toEqual({ postcode, lost: [] });
    for (const service of [...SERVICES, ...OF_BODIES]) {
      const [before, after] = [
        await responsible(service, postcode, '2026-11-28'),
        await responsible(service, postcode, '2027-04-01'),
      ];
      expect({ postcode, service, named: after !== null }).toEqual({
        postcode,
        service,
        named: before !== null,
      });
    }
  }
});
