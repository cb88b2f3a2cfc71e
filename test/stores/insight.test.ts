import { readFileSync } from 'node:fs';
import { TIERS } from '../../app/tiers.ts';
import { sampleFiles } from '../../data/files.ts';
import { sampleDirectory, WHO_DELIVERS } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { sampleRouting } from '../support/sample-routing.ts';
import { listing, SAVE } from '../support/saving.ts';

const KEY = { authorization: 'Bearer a-long-secret' };
const directory = sampleDirectory({ OWNER_KEYS: 'local/web-team=*:a-long-secret' });

const linesOf = (path: string) => readFileSync(path, 'utf8').split('\n').filter(Boolean).length;
const sampleListings = TIERS.map(({ name }) => linesOf(sampleFiles.listings(name))).reduce(
  (sum, lines) => sum + lines,
);

type Tally = { published: number; silent: number; nobody: number };
type Cell = { area: { code: string }; state: string; responsible: { id: string } | null };

const INSIGHT = `{ insight {
  asOf councils services listings
  byService { service { id title } published silent nobody }
  byCouncil { area { code } published silent nobody }
  duplicates { service { id } area { code } provider { id } listings { id } }
  stale { unassured overdue old listings { id assuredOn reviewDue } }
} }`;
const insight = async () => (await directory.ask(INSIGHT)).insight;
const workedOut = () => eventually(async () => (await insight()) !== null);
beforeAll(workedOut);
const coverage = async (service: string): Promise<Cell[]> =>
  (
    await directory.ask(
      'query ($service: ID!) { coverage(service: $service) { area { code } state responsible { id } listings } }',
      { service },
    )
  ).coverage;
const save = (key: string, changes: object, version = 0) =>
  directory.ask(SAVE, { listing: listing(key, changes), version }, KEY);
const total = ({ published, silent, nobody }: Tally) => published + silent + nobody;

test('every service is accounted for in every council, and every council in every service', async () => {
  const { councils, services, listings, byService, byCouncil } = await insight();
  expect([byService.length, byCouncil.length]).toEqual([services, councils]);
  expect(new Set(byService.map(total))).toEqual(new Set([councils]));
  expect(new Set(byCouncil.map(total))).toEqual(new Set([services]));
  expect(listings).toBe(sampleListings);
});

test('what is said of a service is what its councils add up to', async () => {
  const { byService } = await insight();
  for (const { service, published, silent, nobody } of byService.slice(0, 20)) {
    const states = (await coverage(service.id)).map(({ state }) => state);
    const count = (state: string) => states.filter((each) => each === state).length;
    expect([count('PUBLISHED'), count('SILENT'), count('NOBODY')]).toEqual([
      published,
      silent,
      nobody,
    ]);
  }
});

test.each(['LS1 1UR', 'GU2 4BB', 'BN43 5WU', 'EH8 8BG', 'BT1 5GS'])(
  'coverage agrees with who delivers at %s, for every service',
  async (postcode) => {
    const { services } = await directory.ask('{ services(first: 100) { nodes { id } } }');
    for (const { id: service } of services.nodes) {
      const { whoDelivers } = await directory.ask(WHO_DELIVERS, { service, postcode });
      const { place, responsible, routes } = whoDelivers;
      const cell = (await coverage(service)).find(({ area }) => area.code === place.council.code)!;
      const byHolder = routes.some(({ role }: { role: string }) =>
        ['DUTY', 'COMMISSIONED'].includes(role),
      );
      expect([service, cell.responsible?.id]).toEqual([service, responsible?.id]);
      expect([service, cell.state === 'PUBLISHED']).toEqual([service, byHolder]);
    }
  },
);

test('nobody has said is told apart from nobody here', async () => {
  const cells = await coverage('lgsl:151');
  const stateOf = (code: string) => cells.find(({ area }) => area.code === code)!.state;
  // Right to Buy: some councils have published it, Leeds has not; Scotland ended it.
  expect(cells.map(({ state }) => state)).toContain('PUBLISHED');
  expect(stateOf('E08000035')).toBe('SILENT');
  expect(stateOf('S12000036')).toBe('NOBODY');
});

test('a listing published is seen, for a part of the council too, and so is its withdrawal', async () => {
  const [service, ward] = ['lgsl:859', 'E05001347'];
  const published = async () =>
    (await insight()).byService.find(
      (row: { service: { id: string } }) => row.service.id === service,
    ).published;
  const before: number = await published();
  const cell = (await coverage(service)).find(({ state }) => state === 'SILENT')!;
  const responsible = { id: cell.area.code, name: { en: 'A council' } };
  await save('part', {
    services: [service],
    responsible,
    provider: responsible,
    coverage: { areas: [ward] },
  });
  await eventually(async () => (await published()) === before + 1);
  await directory.ask(
    'mutation { withdrawLocalListing(id: "local:part", version: 1) { __typename } }',
    {},
    KEY,
  );
  await eventually(async () => (await published()) === before);
  expect(await published()).toBe(before);
});

test('one provider listed twice for a service and area is a duplicate', async () => {
  expect((await insight()).duplicates).toEqual([]);
  await save('twice', { services: ['lgsl:524'] });
  const duplicate = {
    service: { id: 'lgsl:524' },
    area: { code: 'E08000035' },
    provider: { id: 'E08000035' },
    listings: [{ id: 'local:leeds-524' }, { id: 'local:twice' }],
  };
  await eventually(async () => (await insight()).duplicates.length > 0);
  expect((await insight()).duplicates).toEqual([duplicate]);
});

test('listings never assured, past review, and long assured are counted and named', async () => {
  const { unassured, overdue, old } = (await insight()).stale;
  await save('unassured', { services: ['lgsl:528', 'lgsl:530'] });
  await save('overdue', { assuredOn: '2099-11-01', reviewDue: '2026-11-02' });
  await save('old', { assuredOn: '2020-02-29' });
  await eventually(async () => (await insight()).stale.old === old + 1);
  const { stale } = await insight();
  expect(stale).toMatchObject({ unassured: unassured + 1, overdue: overdue + 1, old: old + 1 });
  expect(stale.listings.map(({ id }: { id: string }) => id)).toEqual(
    expect.arrayContaining(['local:unassured', 'local:overdue', 'local:old']),
  );
});

const UNANSWERED = '{ insight { unanswered { service { id } council { name } outcome count } } }';
const unanswered = async () => (await directory.ask(UNANSWERED)).insight.unanswered;

test('look-ups without an answer are counted by service and council, and the counts outlive a restart', async () => {
  const silent = { service: 'signpost:home-fire-safety-visit', postcode: 'WF1 2EB' };
  const counted = (count: number) => ({
    service: { id: silent.service },
    council: { name: 'Wakefield Metropolitan District Council' },
    outcome: 'NO_LISTING_PUBLISHED',
    count,
  });
  for (let time = 0; time < 5; time++) await directory.ask(WHO_DELIVERS, silent);
  await directory.ask(WHO_DELIVERS, { service: 'lgsl:524', postcode: 'WF1 2EB' });
  await directory.restart();
  const counts = await unanswered();
  expect(counts).toContainEqual(counted(5));
  expect(counts.map(({ service }: { service: { id: string } }) => service.id)).not.toContain(
    'lgsl:524',
  );
  await directory.ask(WHO_DELIVERS, silent);
  await eventually(async () =>
    (await unanswered()).some(({ count }: { count: number }) => count === 6),
  );
});

test('what was worked out last is there at once after a restart, with its moment', async () => {
  const { asOf } = await insight();
  await directory.restart();
  expect((await insight()).asOf >= asOf).toBe(true);
});

describe('before it has been worked out', () => {
  const routing = sampleRouting();
  test('there is no insight, and coverage is answered all the same', async () => {
    const { data, errors } = await routing.ask(
      '{ insight { asOf } coverage(service: "lgsl:524", first: 1) { state } }',
    );
    expect(errors).toBeUndefined();
    expect(data).toEqual({ insight: null, coverage: [{ state: expect.any(String) }] });
  });
});

test('coverage of a service that nobody knows is a clear error', async () => {
  const { errors } = await directory.answer('{ coverage(service: "lgsl:99999") { state } }');
  expect(errors![0]!.message).toContain('searchServices');
});
