import { covers } from '../../shared/domain/coverage/coverage.ts';
import { askAt } from '../support/directory.ts';
import { twoReleases } from '../support/two-releases.ts';

const directory = twoReleases();
const { ask, who } = directory;

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
      directory.url,
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

test('an import tells the codes that have no name, with their rows, and so does the graph', async () => {
  const unnamed = directory.imported.unnamed!.map(({ code, rows }) => `${code} ${rows}`);
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
  expect(referenceData.postcodes.unnamed).toEqual(directory.imported.unnamed);
});
