import { openStores } from '../../app/stores.ts';
import { sampleDirectory } from '../support/directory.ts';
import { listing, SAVE } from '../support/saving.ts';
import { signpostWith } from '../support/signpost.ts';
import { openKeyStore } from '../../shared/sdk/owners/key-store.ts';
import { keyIn, accepted } from '../../shared/http/key-record.ts';

const SEED = 'a-key-of-the-seed';
const directory = sampleDirectory({ OWNER_KEYS: `local/leeds=E08000035:${SEED}` });
const signpost = (...args: string[]) =>
  signpostWith({ DATA_DIR: directory.folder, PATH: '' }, 'keys', ...args, '--tier', 'local');

let count = 0;
/** Whether a key may save a listing of Leeds. */
const saves = async (key: string) => {
  const input = { listing: listing(`key-${count++}`), version: 0 };
  const { data } = await directory.answer(SAVE, input, { authorization: `Bearer ${key}` });
  return data?.saveLocalListing.__typename === 'LocalListingSaved';
};
const firstLine = ({ said }: { said: string }) => said.split('\n')[0]!;
const idsIn = ({ said }: { said: string }) => said.match(/^[0-9a-f]{12}(?= )/gm) ?? [];

test('an operator adds a key, which is shown once, and revokes it at once', async () => {
  const added = await signpost('add', 'web-team', 'E08000035', '--expires', '2099-01-01');
  const key = firstLine(added);
  expect(await saves(key)).toBe(true);
  const listed = await signpost('list');
  expect(listed.said).toContain('web-team=E08000035  until 2099-01-01');
  expect(listed.said).not.toContain(key.split('.')[1]);
  await signpost('revoke', key.split('.')[0]!);
  expect(await saves(key)).toBe(false);
});

test('a rotated key lives on for its overlap, beside the one that replaces it', async () => {
  const [seed] = idsIn(await signpost('list')).filter((id) => id === keyIn(SEED).hash.slice(0, 12));
  const rotated = await signpost('rotate', seed!, '--overlap', '3');
  expect(rotated.status).toBe(0);
  expect([await saves(SEED), await saves(firstLine(rotated))]).toEqual([true, true]);
  expect((await signpost('list')).said).toContain(`replaces ${seed}`);
});

test('after the overlap the old key is accepted no more', async () => {
  const stores = openStores({ DATA_DIR: `${directory.folder}/later`, MONGODB_URI: undefined });
  const at = new Date('2026-11-28T09:00:00Z');
  const store = openKeyStore(await stores.open('local'), () => at);
  const old = await store.add({ holder: 'leeds', organisations: ['E08000035'] });
  const next = await store.rotate(old.key.id, 7);
  const validOn = async (text: string, day: string) => {
    const sent = keyIn(text);
    return accepted(await store.find(sent), sent, day) !== null;
  };
  expect([await validOn(old.text, '2026-12-05'), await validOn(old.text, '2026-12-06')]).toEqual([
    true,
    false,
  ]);
  expect(await validOn(next.text, '2027-12-06')).toBe(true);
  await stores.close();
});

test('a key of the settings that was revoked stays revoked after a restart', async () => {
  await signpost('revoke', keyIn(SEED).hash.slice(0, 12));
  expect(await saves(SEED)).toBe(false);
  await directory.restart();
  expect(await saves(SEED)).toBe(false);
});

test('what is refused is told to operators at the terminal', async () => {
  const key = firstLine(await signpost('add', 'brighton', 'E06000043'));
  expect(await saves(key)).toBe(false);
  const { said } = await signpost('refused');
  expect(said).toMatch(/ {2}brighton\/[0-9a-f]{12} {2}SAVE {2}local:key-\d+ {2}E08000035/);
});
