import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { IMPORTS } from '../app/import/run.ts';
import { seedReference } from '../app/seed.ts';
import { openStores } from '../app/stores.ts';
import type { ImportReport } from '../shared/storage/import/load.ts';
import { draft } from './support/listing.ts';
import { fileIn, temporaryFolder } from './support/folder.ts';

const folder = temporaryFolder();
const stores = openStores({ DATA_DIR: `${folder}/store`, MONGODB_URI: undefined });
beforeAll(() => seedReference(stores));
afterAll(() => stores.close());

let files = 0;
const take = (what: string, content: string | Buffer): Promise<ImportReport> =>
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

const many = (count: number, last: string) =>
  [
    'pcd,oslaua,pcon,lsoa11',
    ...Array.from(
      { length: count },
      (_, at) => `LS${10 + Math.floor(at / 10_000)} ${at % 10}${letters(at)},E08000035,,`,
    ),
    last,
  ].join('\n');
const letters = (at: number) =>
  [Math.floor(at / 10) % 20, Math.floor(at / 200) % 20]
    .map((n) => 'ABDEFGHJLNPQRSTUWXYZ'[n])
    .join('');

test.each<[string, string | Buffer, RegExp]>([
  [
    'is in another encoding',
    Buffer.from(many(12_000, 'LS1 1AA,Caf\u00e9,,\n'), 'latin1'),
    /not UTF-8 text \(line 12002\)/,
  ],
  [
    'opens quotation marks',
    many(12_000, '"LS1 1AA,E08000035,,\n'),
    /inside quotation marks.* from line 12002/,
  ],
  ['is cut short', many(12_000, 'LS1 1AA,E08'), /middle of a line/],
])('a file that %s after thousands of rows changes nothing', async (_, content, message) => {
  const before = await stored();
  await expect(take('postcodes', content)).rejects.toThrow(message);
  expect(await stored()).toBe(before);
});

test('one bad file among those of a directory changes nothing', async () => {
  const directory = join(folder, 'ONSPD');
  mkdirSync(directory);
  fileIn(directory, 'ONSPD_AB.csv', postcodes('AB10 1AB,S12000033,,'));
  fileIn(directory, 'ONSPD_AL.csv', postcodes('AL1 1AA,E07000240,,', '"AL1 1AB'));
  const before = await stored();
  await expect(IMPORTS['postcodes']!.run(directory, stores, () => undefined)).rejects.toThrow(
    /ONSPD_AL.csv ends inside quotation marks/,
  );
  expect(await stored()).toBe(before);
});

test('of listings a line a bad line is rejected, and the others are taken', async () => {
  const listing = (key: string) => JSON.stringify(draft(key, { own: { referral: 'SELF' } }));
  const report = await take(
    'third-sector-listings',
    Buffer.concat([
      Buffer.from(`${listing('first')}\n`),
      Buffer.from('{"key":"caf\u00e9"}\n', 'latin1'),
      Buffer.from(`{"key":\n\n${listing('second')}`),
    ]),
  );
  expect(report).toMatchObject({ rows: 4, added: 2, rejections: 2 });
  expect(report.rejected).toEqual([
    { line: 2, reason: expect.stringContaining('not UTF-8') },
    { line: 3, reason: expect.stringContaining('not JSON') },
  ]);
});

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
