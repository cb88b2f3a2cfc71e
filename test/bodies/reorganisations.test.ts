import { named, twoReleases, WHO } from '../support/two-releases.ts';

const { ask, who } = twoReleases();

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
