import { IMPORTS } from '../cli/import/run.ts';
import { seedReference } from '../cli/seed.ts';
import { openStores } from '../cli/stores.ts';
import type { Report } from '../shared/import/load.ts';
import { fileIn, temporaryFolder } from './support/folder.ts';

const folder = temporaryFolder();
const stores = openStores({ DATA_DIR: `${folder}/store`, MONGODB_URI: undefined });
beforeAll(() => seedReference(stores));
afterAll(() => stores.close());

let files = 0;
const take = (what: string, content: string | Buffer): Promise<Report> =>
  IMPORTS[what]!.run(fileIn(folder, `${files++}.csv`, content), stores, () => undefined);
const postcodes = (...rows: string[]) => ['pcd,oslaua,pcon,lsoa11', ...rows, ''].join('\n');
const stored = async () => (await (await stores.open('routing')).table('postcodes').range()).length;

test('rows that cannot be taken are told with their line and reason, and the others are taken', async () => {
  const report = await take(
    'postcodes',
    postcodes(
      'LS1 1UR,E08000035,,',
      'nowhere,E08000035,,',
      'LS1 1BA,Leeds,,',
      'LS1 1UR,E08000032,,',
    ),
  );
  expect(report).toMatchObject({ rows: 4, added: 1, rejections: 3 });
  expect(report.rejected.map(({ line }) => line)).toEqual([3, 4, 5]);
  expect(report.rejected.map(({ reason }) => reason)).toEqual([
    'its postcode is not one',
    'its council "Leeds" is not a GSS code',
    expect.stringContaining('repeats an earlier row'),
  ]);
});

test('taking a file again changes nothing', async () => {
  const file = postcodes('LS2 8BB,E08000035,,', 'LS2 9JT,E08000035,,');
  expect(await take('postcodes', file)).toMatchObject({ added: 2 });
  expect(await take('postcodes', file)).toMatchObject({ added: 0, changed: 0, unchanged: 2 });
});

test.each<[string, string | Buffer, RegExp]>([
  ['lacks a needed column', 'pcd,pcon\nLS1 2AA,E14001343\n', /lacks a column for: council/],
  ['is empty', '', /has no rows/],
  ['has a header only', 'pcd,oslaua\n', /has no rows/],
  [
    'is in another encoding',
    Buffer.from('pcd,oslaua\nLS1 2AA,E08000035\nCaf\u00e9,x\n', 'latin1'),
    /not UTF-8/,
  ],
  ['is UTF-16', Buffer.from('\ufeffpcd,oslaua\nLS1 2AA,E08000035\n', 'utf16le'), /not UTF-8/],
  [
    'ends in the middle of a line',
    'pcd,oslaua,pcon,lsoa11\nLS1 2AA,E08000035,,\nLS1 2AB,E080',
    /middle of a line/,
  ],
  [
    'ends inside quotation marks',
    'pcd,oslaua\n"LS1 2AA","E08000035"\n"LS1 2AB","E08',
    /inside quotation marks/,
  ],
])(
  'a file that %s is refused with what to do, and changes nothing',
  async (_, content, message) => {
    const before = await stored();
    await expect(take('postcodes', content)).rejects.toThrow(message);
    await expect(take('postcodes', content)).rejects.toThrow(/Nothing was changed/);
    expect(await stored()).toBe(before);
  },
);

test('a full directory without its end dates is refused: it would call ended postcodes live', async () => {
  const names = ['pcds', 'lad25cd', ...Array.from({ length: 20 }, (_, index) => `other${index}`)];
  await expect(
    take('postcodes', `${names.join(',')}\nLS1 2AA,E08000035${','.repeat(20)}\n`),
  ).rejects.toThrow(/terminated/);
});

test('a path that leads nowhere is told as such', async () => {
  await expect(
    IMPORTS['postcodes']!.run('../../nowhere.csv', stores, () => undefined),
  ).rejects.toThrow(/is the path right/);
});

test('a council whose slug is a path is rejected', async () => {
  const header =
    'id,gss,snac,local_custodian_code,tier_id,parent_local_authority_id,slug,country_name,homepage_url,name';
  const report = await take(
    'authorities',
    `${header}\n1,E08000035,,,3,,../../etc,England,https://www.leeds.gov.uk/,Leeds City Council\n2,E08000032,,,3,,bradford,England,https://www.bradford.gov.uk/,Bradford Council\n`,
  );
  expect(report).toMatchObject({ added: 1, rejections: 1 });
  expect(report.rejected[0]!.reason).toMatch(/slug/);
});

test('links in GOV.UK’s public form become listings of the council, one a service', async () => {
  const report = await take(
    'links',
    [
      'Authority Name,GSS,Description,LGSL,LGIL,URL,Title,Supported by GOV.UK',
      'Bradford,E08000032,Abandoned vehicles: Reporting,372,17,https://www.bradford.gov.uk/report,,true',
      'Bradford,E08000032,Abandoned vehicles: Information,372,8,https://www.bradford.gov.uk/about,,true',
      'Nowhere,E07000999,Abandoned vehicles: Reporting,372,17,https://example.org/,,true',
      'Bradford,E08000032,Noise: Reporting,412,17,javascript:alert(1),,true',
      '',
    ].join('\n'),
  );
  expect(report).toMatchObject({ added: 1, rejections: 2 });
});
