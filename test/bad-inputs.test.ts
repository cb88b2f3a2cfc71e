import { askAt } from './support/directory.ts';
import { sendBad, sharedBadInputs, type BadInput, type Reply } from './support/bad-inputs.ts';
import { temporaryFolder } from './support/folder.ts';
import { OWN_BAD_INPUTS } from './support/own-bad-inputs.ts';
import { processes, type Running } from './support/process.ts';

// Of the shared collection those are left out that cannot be sent by themselves. They have no part to be
// sent to yet (content: no console, no export; identity: no logins but the owners' keys, which
// test/owners.test.ts is about), or tests of their own (registry: test/registry/bad-inputs.test.ts;
// subgraph: there and in test/remote-data-source.test.ts; value: test/main-job.test.ts), or are about rates and proxies, which stand before the gateway.
const shared = sharedBadInputs().filter(({ auto }) => auto);
const inputs = [...OWN_BAD_INPUTS, ...shared];

const STACK = /\n\s+at |node_modules|\.[jt]s:\d+/;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i;

const DATA_DIR = temporaryFolder();
const start = processes();
const replies = new Map<BadInput, Promise<Reply>>();
let directory: Running;
beforeAll(async () => {
  directory = await start(undefined, { DATA_DIR, LOG_LEVEL: 'debug' });
  // Some of these are answered only when a deadline passes: they wait for it all at once.
  for (const input of inputs.filter(({ send }) => send.raw))
    replies.set(input, sendBad(input, directory.url));
});

test.each(inputs.map((input) => [input.id, input.name, input] as const))(
  '%s (%s) is answered as it should be, and so is the next question',
  async (_id, _name, input) => {
    const { status, body, headers } = await (replies.get(input) ?? sendBad(input, directory.url));
    expect(input.expect.status).toContain(status);
    expect(body).not.toMatch(STACK);
    expect(body.length).toBeLessThan(64_000);
    expect(headers).not.toHaveProperty('set-cookie');
    expect(() => status < 400 || input.send.raw || (JSON.parse(body) as unknown)).not.toThrow();
    expect(await askAt(directory.url, '{ area(code: "E08000035") { name } }')).toEqual({
      data: { area: { name: 'Leeds City Council' } },
    });
  },
);

test('none of it is told as a fault of ours, and no postcode is in the log', () => {
  const lines = directory.log().split('\n').filter(Boolean);
  const faults = lines.filter((line) => (JSON.parse(line) as { level: number }).level >= 40);
  expect(faults).toEqual([]);
  expect(directory.log()).not.toMatch(POSTCODE);
});

if (shared.length === 0)
  test.todo('sends those of shared/bad-inputs.json too, which does not lie beside this checkout');
