import { sampleDirectory } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { registered } from '../support/registered.ts';
import { listing, SAVE } from '../support/saving.ts';

const KEY = { authorization: 'Bearer a-long-secret' };
const directory = sampleDirectory({ OWNER_KEYS: 'local/web-team=*:a-long-secret' });

const take = (...rows: string[]) => registered(directory.folder, ...rows);

const BODY =
  'id name welsh: name(language: CY) formerNames homepage phone identifiers { scheme value }';
const organisation = async (id: string) =>
  (await directory.ask(`query ($id: ID!) { organisation(id: $id) { ${BODY} } }`, { id }))
    .organisation;
const listingsOf = async (organisation: string): Promise<string[]> =>
  (
    await directory.ask(
      'query ($organisation: ID!) { listings(first: 100, filter: { organisation: $organisation }) { nodes { id } } }',
      { organisation },
    )
  ).listings.nodes.map(({ id }: { id: string }) => id);
const isNamed = (id: string, name: string) =>
  eventually(async () => (await organisation(id))?.name === name);
const save = async (key: string, changes: object) => {
  const { saveLocalListing } = await directory.ask(
    SAVE,
    { listing: listing(key, changes), version: 0 },
    KEY,
  );
  expect(saveLocalListing.__typename).toBe('LocalListingSaved');
};

test.each([
  ['a GSS code', 'E08000035', 'E08000035', [{ scheme: 'GSS', value: 'E08000035' }]],
  [
    'a charity number',
    'charity:1058706',
    'charity:1058706',
    [{ scheme: 'GB-CHC', value: '1058706' }],
  ],
  [
    'the form of org-id.guide',
    'GB-CHC-1058706',
    'charity:1058706',
    [{ scheme: 'GB-CHC', value: '1058706' }],
  ],
  [
    'a Scottish charity number',
    'GB-SC:SC001099',
    'charity:SC001099',
    [{ scheme: 'GB-SC', value: 'SC001099' }],
  ],
  [
    'a charity number of Northern Ireland',
    'charity:nic104640',
    'charity:NIC104640',
    [{ scheme: 'GB-NIC', value: 'NIC104640' }],
  ],
  ['an id of the directory’s own', 'dwp', 'signpost:dwp', [{ scheme: 'signpost', value: 'dwp' }]],
  [
    'an id it had before',
    'company:london-fire-brigade',
    'signpost:fire-london',
    [
      { scheme: 'signpost', value: 'fire-london' },
      { scheme: 'company', value: 'london-fire-brigade' },
    ],
  ],
])('an organisation is found by %s, and is one body', async (_, asked, id, identifiers) => {
  expect(await organisation(asked)).toMatchObject({ id, identifiers });
  for (const { scheme, value } of identifiers)
    expect((await organisation(`${scheme}:${value}`)).id).toBe(id);
});

test('a council that was given another code is one body under all of them', async () => {
  const fife = await organisation('S12000015');
  expect(fife).toEqual(await organisation('S12000047'));
  expect(fife).toMatchObject({
    id: 'S12000047',
    name: 'Fife Council',
    identifiers: [
      { scheme: 'GSS', value: 'S12000047' },
      { scheme: 'GSS', value: 'S12000015' },
    ],
  });
  expect(await listingsOf('S12000015')).toEqual(await listingsOf('S12000047'));
  expect(await listingsOf('S12000015')).not.toEqual([]);
});

test('what an operator imports is the body’s entry wherever it is met, field by field', async () => {
  const before = await organisation('E08000035');
  expect(
    await take('E08000035,Leeds Council,Cyngor Leeds,Leeds Corporation,LBC:leeds|ods:xyz1,,,'),
  ).toMatchObject({ added: 1, rejections: 0 });
  await isNamed('E08000035', 'Leeds Council');
  expect(await organisation('lbc:leeds')).toBeNull();
  expect(await organisation('ODS:XYZ1')).toEqual({
    ...before,
    name: 'Leeds Council',
    welsh: 'Cyngor Leeds',
    formerNames: ['Leeds Corporation'],
    identifiers: [
      { scheme: 'GSS', value: 'E08000035' },
      { scheme: 'LBC', value: 'leeds' },
      { scheme: 'ODS', value: 'XYZ1' },
    ],
  });
  const { whoDelivers, organisations, coverage } = await directory.ask(`{
    whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") { ... on Directions {
      responsible { name }
      routes { reasons { text } listing { responsible { name } provider { name } } }
    } }
    organisations(text: "Leeds Council") { nodes { id name } }
    coverage(service: "lgsl:524") { area { code } responsible { name } }
  }`);
  const name = 'Leeds Council';
  expect(whoDelivers.responsible).toEqual({ name });
  expect(whoDelivers.routes[0]).toEqual({
    reasons: expect.arrayContaining([{ text: `${name} has the duty for this here.` }]),
    listing: { responsible: { name }, provider: { name } },
  });
  expect(organisations.nodes).toEqual([{ id: 'E08000035', name }]);
  expect(
    coverage.find(({ area }: { area: { code: string } }) => area.code === 'E08000035').responsible,
  ).toEqual({ name });
  await take('E08000035,,,,,,,');
  await isNamed('E08000035', before.name);
  expect(await organisation('E08000035')).toEqual(before);
});

test('listings that name a body by another of its ids are found by each, and show the one entry', async () => {
  const provider = {
    id: 'company:12345678',
    name: { en: 'Carers (Leeds) Ltd' },
    phone: '0113 496 0777',
  };
  await save('carers-company', { provider });
  const others = await listingsOf('charity:1058706');
  expect(await listingsOf('company:12345678')).toEqual(['local:carers-company']);
  await take('charity:1058706,Carers Leeds,,,company:12345678,,,');
  await eventually(async () =>
    (await listingsOf('charity:1058706')).includes('local:carers-company'),
  );
  expect(await listingsOf('GB-COH:12345678')).toEqual([...others, 'local:carers-company'].sort());
  const { listing: carers, organisations } = await directory.ask(`{
    listing(id: "local:carers-company") { provider { ${BODY} } }
    organisations(text: "carers") { nodes { id } }
  }`);
  expect(carers.provider).toEqual(await organisation('charity:1058706'));
  expect(carers.provider).toMatchObject({ id: 'charity:1058706', name: 'Carers Leeds' });
  const ids = organisations.nodes.map(({ id }: { id: string }) => id);
  expect(ids).toContain('charity:1058706');
  expect(ids).not.toContain('company:12345678');
});

test('a body that only the register has is an organisation, and listed by name', async () => {
  await take(
    'ods:X9X,Somewhere Trust,Ymddiriedolaeth Rhywle,Elsewhere Trust,company:00000077,https://trust.example.org/,01632 960999,E08000035',
  );
  await isNamed('ods:X9X', 'Somewhere Trust');
  expect(await organisation('company:00000077')).toMatchObject({
    id: 'ods:X9X',
    phone: '01632 960999',
    formerNames: ['Elsewhere Trust'],
  });
  const { organisations } = await directory.ask(
    '{ organisations(text: "somew") { nodes { id } } }',
  );
  expect(organisations.nodes).toEqual([{ id: 'ods:X9X' }]);
});
