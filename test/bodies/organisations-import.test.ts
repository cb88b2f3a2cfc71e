import { seedReference } from '../../app/seed.ts';
import { openStores } from '../../app/stores.ts';
import { temporaryFolder } from '../support/folder.ts';
import { registered } from '../support/registered.ts';

const folder = temporaryFolder();
const take = (...rows: string[]) => registered(folder, ...rows);
beforeAll(async () => {
  const stores = openStores({ DATA_DIR: folder, MONGODB_URI: undefined });
  await seedReference(stores);
  await stores.close();
  await take('ods:X9X,Somewhere Trust,,,company:00000077,,,');
});

test.each([
  ['id is none', '"a b",Name,,,,,,', 'its id: "a b" is not an identifier'],
  [
    'name is missing, where none is known',
    'charity:1000001,,,,,,,',
    'it has no name, and the directory knows none for its id',
  ],
  [
    'phone is none',
    'charity:1000001,Name,,,,,call us,',
    'its phone: "call us" is not a telephone number',
  ],
  [
    'homepage is none',
    'charity:1000001,Name,,,,javascript:0,,',
    'its homepage: "javascript:0" is not a web address',
  ],
  ['area is none', 'charity:1000001,Name,,,,,,Leeds', 'its area: "Leeds" is not a GSS code'],
  [
    'identifier has no scheme',
    'charity:1000001,Name,,,1000001,,,',
    'its identifiers: "1000001" is not a scheme and a value',
  ],
  [
    'identifier is a police force’s',
    'charity:1000001,Name,,,E23000010,,,',
    'E23000010 is an identifier of E23000010 (West Yorkshire Police), and cannot be one of charity:1000001 too',
  ],
  [
    'identifier is another row’s',
    'charity:1000001,Name,,,GB-COH-00000077,,,',
    'company:00000077 is an identifier of ods:X9X (Somewhere Trust), and cannot be one of charity:1000001 too',
  ],
  [
    'id is another row’s identifier',
    'company:00000077,Name,,,,,,',
    'company:00000077 is an identifier of ods:X9X (Somewhere Trust): give the row that id, or take the identifier from it first',
  ],
])('a row whose %s is refused, and says why', async (_, row, reason) => {
  const report = await take(row);
  expect(report).toMatchObject({ added: 0, changed: 0, rejections: 1 });
  expect(report.rejected[0]!.reason).toEqual(reason);
});

test('of two rows of a file with one identifier the second is refused, and both are named', async () => {
  const report = await take('six:a,Body A,,,six:shared,,,', 'six:b,Body B,,,six:shared,,,');
  expect(report).toMatchObject({ added: 1, rejections: 1 });
  expect(report.rejected[0]).toEqual({
    line: 3,
    reason: 'six:shared is an identifier of six:a (Body A), and cannot be one of six:b too',
  });
});
