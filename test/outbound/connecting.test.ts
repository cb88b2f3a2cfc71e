import type { lookup } from 'node:dns';
import { Agent, request } from 'undici';
import { guardedConnector } from '../../shared/http/outbound/connector.ts';
import { guardedDispatcher } from '../../shared/http/outbound/dispatcher.ts';
import { json, misbehavingServer } from '../support/misbehaving.ts';

let server: Awaited<ReturnType<typeof misbehavingServer>>;
beforeAll(async () => {
  server = await misbehavingServer();
});
beforeEach(() => server.behave(json({ data: {} })));
afterAll(() => server.close());

const asked = (url: string | URL, dispatcher = guardedDispatcher([server.url.host])) =>
  request(url, { dispatcher }).then(
    ({ statusCode }) => statusCode,
    (error: Error) => error.constructor.name,
  );

/** A name server under an attacker's hand: it first gives one address, then another. */
const rebinding = (...answers: string[][]) =>
  ((_name: string, _options: unknown, callback: (...found: unknown[]) => void) => {
    callback(
      null,
      answers.shift()!.map((address) => ({ address, family: 4 })),
    );
  }) as never as typeof lookup;

test('a host that is allowed is called', async () => {
  expect(await asked(server.url)).toBe(200);
});

test.each(['http://127.0.0.1:1/', 'https://127.0.0.1/', 'https://[::1]/', 'http://example.org/'])(
  '%s is not called',
  async (url) => {
    expect(await asked(url)).toBe('ForbiddenAddress');
    expect(server.heard).toEqual([]);
  },
);

test('a name that led to a public address when it was checked is not called where it leads now', async () => {
  const look = rebinding(['127.0.0.1'], ['151.101.0.144', '10.0.0.1'], []);
  const dispatcher = new Agent({ connect: guardedConnector([], look) });
  for (let turn = 0; turn < 3; turn++)
    expect(await asked('https://listings.example.gov.uk/', dispatcher)).toBe('ForbiddenAddress');
});

test('a redirect is not followed', async () => {
  server.behave((response) =>
    response.writeHead(302, { location: 'http://169.254.169.254/latest/meta-data' }).end(),
  );
  expect(await asked(server.url)).toBe(302);
  expect(server.heard).toHaveLength(1);
});
