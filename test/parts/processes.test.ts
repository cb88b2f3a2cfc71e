import { askAt, WHO_DELIVERS } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/folder.ts';
import { processes } from '../support/process.ts';
import { separateParts } from '../support/parts.ts';
import { listing, SAVE, saveMany } from '../support/saving.ts';

// Six processes start and are killed: on a busy machine each takes its time.
jest.setTimeout(120_000);

const DATA_DIR = temporaryFolder();
const start = processes();
let parts: Awaited<ReturnType<typeof separateParts>>;
beforeAll(async () => {
  parts = await separateParts(DATA_DIR, start);
  await eventually(async () => {
    const { data } = await parts.ask('{ publishers { state } }');
    return data?.publishers.every(({ state }: { state: string }) => state === 'FRESH');
  });
}, 180_000);
afterAll(() => parts?.close());

const save = async (key: string): Promise<boolean> => {
  const { data } = await parts.ask(SAVE, { listing: listing(key), version: 0 });
  return data?.saveLocalListing.__typename === 'LocalListingSaved';
};
const BINS = `query ($after: Int!) {
  whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") {
    ... on Directions { routes(first: 100, after: $after) { listing { id } } }
  }
}`;
const binsInLeeds = async (): Promise<string[]> => {
  const found: string[] = [];
  for (;;) {
    const { data } = await parts.ask(BINS, { after: found.length });
    const page: { listing: { id: string } }[] = data?.whoDelivers.routes ?? [];
    found.push(...page.map(({ listing }) => listing.id));
    if (page.length < 100) return found;
  }
};

test('the gateway answers as one process does, owners’ own fields too', async () => {
  const { data, errors } = await parts.ask(WHO_DELIVERS, {
    service: 'lgsl:524',
    postcode: 'LS1 1UR',
  });
  expect(errors).toBeUndefined();
  expect(data.whoDelivers).toMatchObject({
    outcome: 'ROUTED',
    responsible: { name: 'Leeds City Council' },
    incomplete: [],
  });
  const own = await parts.ask(
    '{ listing(id: "local:leeds-524") { ... on LocalListing { authority { name } } } }',
  );
  expect(own.data.listing.authority.name).toBe('Leeds City Council');
});

test('a subgraph answers the directory only', async () => {
  const { errors } = await askAt(parts.urlOf('local'), '{ _feed { next } }');
  expect(errors).toMatchObject([{ extensions: { code: 'UNAUTHENTICATED' } }]);
});

test('a change is in answers because its owner pokes routing, which would not have polled yet', async () => {
  expect(await save('fresh')).toBe(true);
  await eventually(async () => (await binsInLeeds()).includes('local:fresh'));
});

test('routing, killed while listings are saved, reads on from where it was and misses none', async () => {
  const saves = saveMany('routing-killed', save, 30);
  await saves.more(5);
  await parts.kill('routing');
  const before = parts.readings.splice(0);
  await saves.more(5);
  await parts.start('routing');
  await saves.stop();
  await eventually(async () => {
    const found = new Set(await binsInLeeds());
    return saves.acknowledged.every((key) => found.has(`local:${key}`));
  });
  const [first] = parts.readings;
  expect(before.map(({ next }) => next)).toContain(first!.after);
  const read = parts.readings.reduce((items, reading) => items + reading.items, 0);
  expect(read).toBeLessThanOrEqual(saves.tried.length);
});

test('an owner, killed while listings are saved, loses none it acknowledged, and answers agree with it', async () => {
  const saves = saveMany('owner-killed', save, 0);
  for (let round = 0; round < 2; round++) {
    await saves.more(6);
    await parts.kill('local');
    await parts.start('local');
  }
  await saves.more(6);
  await saves.stop();

  const stored: string[] = [];
  for (const key of saves.tried) {
    const { data } = await parts.ask(`{ historyLocalListing(id: "local:${key}") { version by } }`);
    if (data.historyLocalListing.length > 0) stored.push(key);
  }
  expect(stored).toEqual(expect.arrayContaining(saves.acknowledged));
  await eventually(async () => {
    const routed = (await binsInLeeds()).filter((id) => id.startsWith('local:owner-killed'));
    return (
      routed.sort().join() ===
      stored
        .map((key) => `local:${key}`)
        .sort()
        .join()
    );
  });
});

test('an owner that is down costs its own fields and nothing else, at the right paths', async () => {
  await parts.kill('third-sector');
  const { data, errors } = await parts.ask(`{
    whoDelivers(service: "lgsl:297", postcode: "LS1 1UR") { ... on Directions { routes { listing {
      __typename id title
      ... on LocalListing { lgsl }
      ... on ThirdSectorListing { charityNumber }
    } } } }
  }`);
  const listings = data.whoDelivers.routes.map(
    ({ listing }: { listing: { __typename: string; lgsl?: string[] } }) => listing,
  ) as { __typename: string; title: string; lgsl?: string[] }[];
  const lost = [...listings.keys()].filter(
    (index) => listings[index]!.__typename === 'ThirdSectorListing',
  );
  expect(lost.length).toBeGreaterThan(1);
  expect(listings.every(({ title }) => title.length > 0)).toBe(true);
  expect(listings.find(({ lgsl }) => lgsl)!.lgsl).toEqual(['297']);
  expect(errors!.map(({ path }) => path)).toEqual(
    lost.map((index) => ['whoDelivers', 'routes', index, 'listing']),
  );
  for (const { extensions, message } of errors!) {
    expect(extensions).toMatchObject({ code: 'SUBGRAPH_UNREACHABLE', serviceName: 'third-sector' });
    expect(message).not.toMatch(/127\.0\.0\.1|ECONNREFUSED/);
  }
});

const REPORT = `mutation ($listing: ID!, $text: String) {
  reportListing(listing: $listing, reason: CLOSED, text: $text) {
    ... on ReportReceived { reference }
    ... on ReportRefused { code message }
  }
}`;

test('a report that a listing is wrong reaches its owner, and is not taken where the owner is down', async () => {
  const text = 'It has moved to LS1 1UR';
  const { data, errors } = await parts.ask(REPORT, { listing: 'local:leeds-524', text });
  expect(errors).toBeUndefined();
  expect(data.reportListing).toEqual({ reference: 'local-1' });
  const kept = await parts.ask('{ reportsLocalListing { nodes { reference text } } }');
  expect(kept.data.reportsLocalListing.nodes).toEqual([{ reference: 'local-1', text }]);
  const lost = await parts.ask(REPORT, { listing: 'third-sector:carers-leeds', text });
  expect(lost.data.reportListing.code).toBe('NOT_TAKEN');
});

test('no part logs a postcode', () => {
  expect(parts.log()).toContain('subgraph gave no answer');
  expect(parts.log()).not.toMatch(/LS1 ?1UR/i);
});

test('each part ends in good order when it is told to', async () => {
  expect(await parts.stop('gateway', 'routing', 'local', 'regional', 'national')).toEqual([
    0, 0, 0, 0, 0,
  ]);
});
