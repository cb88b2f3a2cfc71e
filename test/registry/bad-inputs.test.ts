import { join } from 'node:path';
import { openEmbedded } from '../../shared/storage/embedded.ts';
import { SERVICE_KEY_HEADER } from '../../shared/http/service-key.ts';
import { sharedBadInputs } from '../support/bad-inputs.ts';
import { temporaryFolder } from '../support/folder.ts';
import { json, misbehavingServer } from '../support/misbehaving.ts';
import { BAD_INPUTS, ELSEWHERE, PAGE, type Target } from '../support/registry/bad-inputs.ts';
import { openDesk, OPERATOR_KEY, URL_OF_HEALTH, type Desk } from '../support/registry/desk.ts';

const folder = temporaryFolder();
const shared = sharedBadInputs().filter(({ category }) =>
  ['registry', 'subgraph'].includes(category),
);
const named = new Map(shared.map(({ id, name }) => [id, name]));

let server: Target['server'];
let desk: Desk;
let key: string;
beforeAll(async () => {
  server = await misbehavingServer();
});
afterAll(() => server.close());

// Each on a store of its own: what one leaves behind must not be what stops the next.
const target = async (id: string): Promise<Target> => {
  const database = openEmbedded(join(folder, id));
  const allowedHosts = [server.url.host, new URL(URL_OF_HEALTH).host];
  desk = await openDesk(database, { allowedHosts, probe: undefined as never });
  server.behave(json(PAGE));
  key = await desk.addAgency();
  return { desk, key, server };
};
afterEach(() => desk.close());

test.each(
  Object.entries(BAD_INPUTS).map(
    ([id, [send, codes]]) => [id, named.get(id) ?? '', send, codes] as const,
  ),
)(
  '%s (%s) is answered with its reason, and nothing stored is lost or half-written',
  async (id, _name, send, codes) => {
    const sent = await target(id);
    expect(await send(sent)).toEqual(codes);
    const { entries } = (await desk.get('/audit', OPERATOR_KEY)).body;
    const numbers = entries.map(({ number }: { number: number }) => number);
    expect(numbers).toEqual(numbers.map((_: number, index: number) => index + 1));
    const published = entries.filter(({ kind }: { kind: string }) => kind === 'PUBLISHED');
    const { subgraphs } = (await desk.get('/subgraphs', key)).body;
    expect(subgraphs).toHaveLength(published.length > 0 ? 1 : 0);
    const schema = (await desk.get('/schema.graphql')).body;
    expect(schema.includes('HealthListing')).toBe(published.length > 0);
  },
);

test('a subgraph that leads back to the gateway is told by the header it sends on', async () => {
  await target('loop');
  const reply = await fetch(`${desk.url}/graphql`, { headers: { [SERVICE_KEY_HEADER]: 'a' } });
  expect(reply.status).toBe(508);
});

test('every bad input of the shared collection for the registry and for subgraphs is sent', async () => {
  await target('all');
  const missing = shared.map(({ id }) => id).filter((id) => !(id in BAD_INPUTS));
  expect(missing.filter((id) => !ELSEWHERE.includes(id))).toEqual([]);
});

if (shared.length === 0)
  test.todo('compares with shared/bad-inputs.json, which does not lie beside this checkout');
