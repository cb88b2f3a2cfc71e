import { IMPORTS } from '../app/import/run.ts';
import { seedReference } from '../app/seed.ts';
import { startAll } from '../app/start-all.ts';
import { openStores } from '../app/stores.ts';
import { covers } from '../shared/domain/coverage/coverage.ts';
import type { Host } from '../shared/http/host.ts';
import { askAt, settingsFor } from './support/directory.ts';
import { fileIn, temporaryFolder } from './support/folder.ts';

const folder = temporaryFolder();
const settings = settingsFor({ DATA_DIR: `${folder}/store`, SAMPLE_DATA: 'off' });
let host: Host;
let imported: Awaited<ReturnType<(typeof IMPORTS)[string]['run']>>;

// Sheffield under both its codes; Frimley's three parts; Hampshire's split district and one parish that leaves it;
// boards of 2026, and of two columns of councils the newest; a district whose line is not known; North Yorkshire without a history.
const EARLIER = `pcds,lad25cd,cty25cd,parncp25cd,icb23cd
S1 1EX,E08000019,,,E54000061
GU51 4JY,E07000089,E10000014,,E54000034
GU16 7HF,E07000214,E10000030,,E54000034
SL1 2UQ,E06000039,,,E54000034
SO40 3AP,E07000091,E10000014,E04004587,E54000042
SO43 7FA,E07000091,E10000014,E04004999,E54000042
PO8 0BT,E07000085,E10000014,E04004509,E54000042
NR7 0DU,E07000144,E10000020,,E54000022
HG1 1AA,E06000065,,,E54000051
CM13 3AT,E07000068,E10000012,,E54000026
NE61 1BJ,E06000057,,,E54000050
NE8 1HH,E08000037,,,E54000050
`;
const LATEST = `pcds,lad25cd,lad26cd,cty26cd,icb26cd
S1 2BJ,E08000019,E08000039,,E54000061
S70 2TA,E08000016,E08000038,,E54000061
CM1 1JE,E07000070,E07000070,E10000012,E54000066
`;
const AUTHORITIES = `id,gss,snac,local_custodian_code,tier_id,parent_local_authority_id,slug,country_name,homepage_url,name
1,E08000019,,,3,,sheffield,England,https://sheffield.example/,Sheffield City Council
2,E10000014,,,1,,hampshire,England,https://hampshire.example/,Hampshire County Council
3,E07000091,,,2,2,new-forest,England,https://newforest.example/,New Forest District Council
4,E07000085,,,2,2,east-hampshire,England,https://easthants.example/,East Hampshire District Council
5,E10000020,,,1,,norfolk,England,https://norfolk.example/,Norfolk County Council
6,E07000144,,,2,5,broadland,England,https://broadland.example/,Broadland District Council
7,E10000012,,,1,,essex,England,https://essex.example/,Essex County Council
8,E07000068,,,2,7,brentwood,England,https://brentwood.example/,Brentwood Borough Council
9,E06000057,,,3,,northumberland,England,https://northumberland.example/,Northumberland County Council
10,E08000037,,,3,,gateshead,England,https://gateshead.example/,Gateshead Council
`;
const LINKS = `authority name,gss,description,lgsl,lgil,url
Sheffield,E08000039,Refuse collection: find out about,524,8,https://sheffield.example/bins
Broadland,E07000144,Refuse collection: find out about,524,8,https://broadland.example/bins
Norfolk,E10000020,Libraries: find out about,437,8,https://norfolk.example/libraries
`;
const TIERS = `LGSL,Description,Providing Tier
524,Refuse collection,district/unitary
437,Libraries,county/unitary
`;

beforeAll(async () => {
  const stores = openStores(settings);
  await seedReference(stores);
  const take = (what: string, name: string, content: string) =>
    IMPORTS[what]!.run(fileIn(folder, name, content), stores, () => undefined);
  await take('authorities', 'authorities.csv', AUTHORITIES);
  await take('service-tiers', 'tiers.csv', TIERS);
  await take('postcodes', 'ONSPD_NOV_2025_UK.csv', EARLIER);
  imported = await take('postcodes', 'ONSPD_AUG_2026_UK.csv', LATEST);
  expect(await take('links', 'links.csv', LINKS)).toMatchObject({ added: 3, rejections: 0 });
  await take('localities', 'localities.csv', 'pcds,lad25cd\nS1 2BJ,E08000019\nS1 2BJ,E08000039\n');
  await stores.close();
  host = await startAll(settings);
});
afterAll(() => host.close());

const ask = async (query: string, variables: object = {}) => {
  const { data, errors } = await askAt(host.url, query, variables);
  expect(errors).toBeUndefined();
  return data;
};
const WHO = `query ($service: ID!, $postcode: String!, $on: Date) { whoDelivers(service: $service, postcode: $postcode, on: $on) {
  ... on Directions { outcome responsible { name } localities { council { name } responsible { name } } routes { role reasons { code } listing { title } }
    place { council { code name } councilIsOneOf { name } county { name } icb { code name } combinedAuthority { name } } }
} }`;
const who = async (service: string, postcode: string, on = '2026-11-28') =>
  (await ask(WHO, { service, postcode, on })).whoDelivers;
const named = (areas: { name: string }[]) => areas.map(({ name }) => name);

describe('a council under two codes is one body', () => {
  test.each(['S1 1EX', 'S1 2BJ'])('its own listing is its duty at %s', async (postcode) => {
    const { outcome, localities, routes, responsible } = await who('lgsl:524', postcode);
    expect({ outcome, localities, responsible }).toEqual({
      outcome: 'ROUTED',
      localities: [],
      responsible: { name: 'Sheffield City Council' },
    });
    expect(routes).toMatchObject([{ role: 'DUTY', reasons: [{ code: 'HOLDS_DUTY' }] }]);
  });

  test('each code has a life that begins before it ends', async () => {
    const { old, now } = await ask(`{
      old: area(code: "E08000019") { name validFrom validTo successors { kind on area { code } } }
      now: area(code: "E08000039") { name validFrom validTo }
    }`);
    expect(old).toEqual({
      name: 'Sheffield City Council',
      validFrom: '1974-04-01',
      validTo: null,
      successors: [{ kind: 'REDRAWN', on: '2025-04-01', area: { code: 'E08000039' } }],
    });
    expect(now).toEqual({
      name: 'Sheffield City Council',
      validFrom: '2025-04-01',
      validTo: null,
    });
  });

  test.each(['E08000019', 'E08000039'])('a filter by %s finds its listings', async (area) => {
    const { listings } = await ask(
      'query ($area: ID) { listings(filter: { area: $area }) { nodes { id } } }',
      { area },
    );
    expect(listings.nodes).toEqual([{ id: 'local:sheffield-524' }]);
  });
});

test('a listing for one code of a council is as narrow as one for another', () => {
  const place = {
    council: 'E08000037',
    areas: ['E05001068', 'E08000037', 'E08000020', 'E92000001'],
    alike: new Map([
      ['E08000037', 'E08000037'],
      ['E08000020', 'E08000037'],
    ]),
  };
  const narrowness = (code: string) => covers({ areas: [code] }, place)?.narrowness;
  expect(narrowness('E08000020')).toBe(narrowness('E08000037'));
  expect(narrowness('E05001068')).toBeLessThan(narrowness('E08000020')!);
});

describe('a board that was split is followed by the place', () => {
  test.each([
    ['GU51 4JY', 'Hampshire and Isle of Wight'],
    ['GU16 7HF', 'Surrey and Sussex'],
    ['SL1 2UQ', 'Thames Valley'],
  ])('Frimley at %s', async (postcode, board) => {
    expect((await who('lgsl:524', postcode, '2026-03-31')).place.icb.name).toBe('Frimley');
    expect((await who('lgsl:524', postcode, '2026-04-01')).place.icb.name).toBe(board);
  });

  test('a board of a release of 2026 has a name, and is not named before it began', async () => {
    const { data } = await askAt(
      host.url,
      '{ area(code: "E54000066") { name validFrom } organisation(id: "E54000066") { name } }',
    );
    expect(data).toEqual({
      area: { name: 'Essex', validFrom: '2026-04-01' },
      organisation: { name: 'NHS Essex Integrated Care Board' },
    });
    expect((await who('lgsl:524', 'CM1 1JE')).place.icb.code).toBe('E54000066');
    expect((await who('lgsl:524', 'CM1 1JE', '2026-03-31')).place.icb).toBeNull();
  });
});

describe('the reorganisation of 2028, in force at the beginning of its day', () => {
  test.each([
    ['SO40 3AP', 'South West Hampshire'],
    ['SO43 7FA', 'Mid Hampshire'],
    ['PO8 0BT', 'South East Hampshire'],
  ])('%s is in %s', async (postcode, council) => {
    const before = await who('lgsl:437', postcode, '2028-03-31');
    expect(before.responsible).toEqual({ name: 'Hampshire County Council' });
    const after = await who('lgsl:437', postcode, '2028-04-01');
    expect(after).toMatchObject({ responsible: { name: council }, place: { county: null } });
    expect(after.place.combinedAuthority.name).toBe(
      'Hampshire and the Solent Combined County Authority',
    );
  });

  test.each([
    ['NR7 0DU', ['East Norfolk', 'Greater Norwich', 'West Norfolk']],
    [
      'CM13 3AT',
      ['Mid Essex', 'North East Essex', 'South East Essex', 'South West Essex', 'West Essex'],
    ],
  ])(
    'where no source tells which it will be, %s depends on the address',
    async (postcode, ones) => {
      const { outcome, responsible, place, localities } = await who(
        'lgsl:524',
        postcode,
        '2028-04-01',
      );
      expect({ outcome, responsible }).toEqual({
        outcome: 'DEPENDS_ON_ADDRESS',
        responsible: null,
      });
      expect(place.council).toEqual({ code: 'E99999999', name: 'Not known' });
      expect(named(place.councilIsOneOf)).toEqual(ones);
      expect(
        localities.map((one: { responsible: { name: string } }) => one.responsible.name),
      ).toEqual(ones);
    },
  );

  test('what is announced and not yet law is marked', async () => {
    const { area } = await ask(
      '{ area(code: "E07000091") { validTo successors { area { name } kind on isProvisional checkedOn } } }',
    );
    expect(area.validTo).toBe('2028-03-31');
    expect(area.successors).toContainEqual({
      area: { name: 'South West Hampshire' },
      kind: 'SPLIT',
      on: '2028-04-01',
      isProvisional: true,
      checkedOn: '2026-11-28',
    });
  });
});

test('once a side is chosen, what the district and its county published goes on', async () => {
  const SIDE = WHO.replace('($service', '($locality: ID, $service').replace(
    'on: $on)',
    'on: $on, locality: $locality)',
  );
  const asked = { postcode: 'NR7 0DU', on: '2028-04-01' };
  const { localities } = (
    await ask(
      '{ whoDelivers(service: "lgsl:524", postcode: "NR7 0DU", on: "2028-04-01") { ... on Directions { localities { id council { name } } } } }',
    )
  ).whoDelivers;
  const { id: locality } = localities.find(
    ({ council }: { council: { name: string } }) => council.name === 'Greater Norwich',
  );
  for (const service of ['lgsl:524', 'lgsl:437']) {
    const { whoDelivers } = await ask(SIDE, { ...asked, service, locality });
    expect(whoDelivers).toMatchObject({
      outcome: 'ROUTED',
      responsible: { name: 'Greater Norwich' },
      routes: [{ role: 'DUTY' }],
    });
  }
});

test('before a merger and a recoding, a council is one of those merged, in a county that is known', async () => {
  const bins = await who('lgsl:524', 'NE61 1BJ', '2008-01-01');
  expect(named(bins.place.councilIsOneOf)).toHaveLength(6);
  expect(bins.place.county).toEqual({ name: 'Northumberland County Council' });
  const libraries = await who('lgsl:437', 'NE61 1BJ', '2008-01-01');
  expect(libraries.responsible).toEqual({ name: 'Northumberland County Council' });
});

test.each([
  ['NE8 1HH', '2020-01-01', 'North East Combined Authority'],
  ['NE61 1BJ', '2020-01-01', 'North of Tyne Combined Authority'],
  ['NE8 1HH', '2024-05-07', 'North East Mayoral Combined Authority'],
  ['NE8 1HH', '2026-05-18', 'North East Mayoral Strategic Authority'],
])('%s was in the combined authority of %s', async (postcode, on, authority) => {
  expect((await who('lgsl:524', postcode, on)).place.combinedAuthority.name).toBe(authority);
});

test('before a merger, a postcode whose history is not known may have been in any of the councils merged', async () => {
  const { outcome, place, localities } = await who('lgsl:524', 'HG1 1AA', '2012-06-01');
  expect(outcome).toBe('DEPENDS_ON_ADDRESS');
  expect(named(place.councilIsOneOf)).toContain('Harrogate Borough Council');
  expect(localities).toHaveLength(7);
  expect(localities[0].responsible.name).toMatch(/Council$/);
});

test('an import tells the codes that have no name, with their rows, and so does the graph', async () => {
  const unnamed = imported.unnamed!.map(({ code, rows }) => `${code} ${rows}`);
  expect(unnamed).toEqual(['E07000070 1']);
  const { referenceData } = await ask(
    '{ referenceData { postcodes { release councilsOf count unnamed(first: 100) { code rows } } lastChange nextChange isBehind } }',
  );
  expect(referenceData).toMatchObject({
    postcodes: { release: '2026-08', councilsOf: 2026, count: 3 },
    lastChange: '2026-06-04',
    nextChange: '2027-04-01',
    isBehind: false,
  });
  expect(referenceData.postcodes.unnamed).toEqual(imported.unnamed);
});
