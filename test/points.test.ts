import { sampleDirectory } from './support/directory.ts';
import { useUp } from './support/use-up.ts';

const KEY = { authorization: 'Bearer a-long-secret' };
const QUESTION = '{ publishers { id } }';

const asking = (directory: ReturnType<typeof sampleDirectory>) => {
  const post = (query: string, headers: Record<string, string> = {}) =>
    fetch(`${directory.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify({ query }),
    });
  return {
    post,
    /** Asks until it is refused; gives how often it was answered, and the refusal. */
    untilRefused: async (headers: Record<string, string> = {}) => {
      for (let answered = 0; ; answered++) {
        const response = await post(QUESTION, headers);
        if (response.status !== 200) return { answered, response };
        expect(await response.json()).toHaveProperty('data.publishers');
      }
    },
    statusFor: async (headers: Record<string, string> = {}) =>
      (await post(QUESTION, headers)).status,
  };
};

describe('an address that has used its points', () => {
  const directory = sampleDirectory({
    POINTS_A_MINUTE: '2000',
    KEY_POINTS_A_MINUTE: '20000',
    OWNER_KEYS: 'local/web-team=*:a-long-secret',
  });
  const { untilRefused, statusFor } = asking(directory);

  test('is told how long to wait, in both languages, and is answered no sooner', async () => {
    const { answered, response } = await untilRefused();
    expect(answered).toBeGreaterThan(0);
    expect(response.status).toBe(429);
    const wait = Number(response.headers.get('retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
    const { errors } = (await response.json()) as { errors: object[] };
    expect(errors).toEqual([
      {
        message: `You have asked for as much as one client may in a minute: wait ${wait} seconds and ask again.`,
        extensions: {
          code: 'TOO_MANY_REQUESTS',
          retryAfter: wait,
          cy: expect.stringContaining(`arhoswch ${wait} eiliad`) as string,
        },
      },
    ]);
    expect(await statusFor()).toBe(429);
  });

  test('gets no others by saying that it asks for somebody else, or by a key that nobody has', async () => {
    expect(await statusFor({ 'x-forwarded-for': '192.0.2.1' })).toBe(429);
    expect(await statusFor({ 'x-signpost-client': 'address:another' })).toBe(429);
    expect(await statusFor({ authorization: 'Bearer made-up-secret' })).toBe(429);
  });

  test('is refused by the registry too, and is told that the server lives', async () => {
    await useUp(directory.url);
    const refused = await fetch(`${directory.url}/registry/publishers`);
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
    expect(await refused.json()).toMatchObject({
      ok: false,
      refusals: [
        { code: 'TOO_MANY_REQUESTS', message: { cy: expect.stringContaining('eiliad') as string } },
      ],
    });
    expect((await fetch(`${directory.url}/health`)).status).toBe(200);
    expect((await fetch(`${directory.url}/status`)).status).toBe(200);
  });

  test('still has those of a key that the directory knows', async () => {
    expect(await statusFor(KEY)).toBe(200);
  });
});

describe('behind a proxy that is trusted', () => {
  const directory = sampleDirectory({ POINTS_A_MINUTE: '2000', TRUST_PROXY: 'loopback' });
  const { post, untilRefused, statusFor } = asking(directory);
  const from = (address: string) => ({ 'x-forwarded-for': address });

  test('each address has points of its own, and each /64 of IPv6', async () => {
    await untilRefused(from('192.0.2.1'));
    expect(await statusFor(from('192.0.2.2'))).toBe(200);
    await untilRefused(from('2001:db8::1'));
    expect(await statusFor(from('2001:db8::ffff:1'))).toBe(429);
    expect(await statusFor(from('2001:db8:0:1::1'))).toBe(200);
    // The nearest that is not trusted counts: what it says of those behind it may be made up.
    expect(await statusFor(from('192.0.2.99, 192.0.2.1'))).toBe(429);
  });

  test('what cannot be answered costs what it takes to read', async () => {
    const nonsense = `{ ${'nonsense '.repeat(6_000)} }`;
    expect((await post(nonsense, from('192.0.2.3'))).status).toBe(400);
    expect((await post(nonsense, from('192.0.2.3'))).status).toBe(429);
    expect((await post(nonsense, from('192.0.2.4'))).status).toBe(400);
  });
});

describe('with no limit set', () => {
  const directory = sampleDirectory({ POINTS_A_MINUTE: '0' });
  test('nobody is refused', async () => {
    const { statusFor } = asking(directory);
    for (let asked = 0; asked < 300; asked++) expect(await statusFor()).toBe(200);
  });
});
