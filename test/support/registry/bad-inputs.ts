import { json } from '../misbehaving.ts';
import type { misbehavingServer } from '../misbehaving.ts';
import { agencySdl } from './agency-sdl.ts';
import { codesOf, OPERATOR_KEY, publication, type Desk, type Reply } from './desk.ts';

/** Where bad inputs are sent: a registry with one agency, whose subgraph answers as it is told to. */
export type Target = {
  desk: Desk;
  key: string;
  server: Awaited<ReturnType<typeof misbehavingServer>>;
};

/** Sends a bad input; gives the codes of everything it was refused for. */
type Send = (target: Target) => Promise<string[]>;

export const PAGE = { data: { _feed: { next: '0', items: [] } } };

const publishing =
  (changes: object): Send =>
  async ({ desk, key, server }) =>
    codesIn(await desk.post('/publish', publication({ url: server.url.href, ...changes }), key));

const codesIn = (reply: Reply) => (reply.status === 200 ? ['TAKEN'] : codesOf(reply));

const toEach =
  <Input>(inputs: readonly Input[], send: (input: Input) => Send): Send =>
  async (target) => {
    const codes: string[] = [];
    for (const input of inputs) codes.push(...new Set(await send(input)(target)));
    return codes;
  };

const urls = (...inputs: string[]) => toEach(inputs, (url) => publishing({ url }));
const sdls = (...inputs: string[]) => toEach(inputs, (sdl) => publishing({ sdl }));
const names = (...inputs: string[]) =>
  toEach(inputs, (name): Send => async ({ desk }) => {
    const wanted = { name, tier: 'LOCAL', prefix: 'Wellbeing' };
    return codesIn(await desk.post('/agencies', wanted, OPERATOR_KEY));
  });
const keys = (...inputs: string[]) =>
  toEach(
    inputs,
    (key): Send =>
      async ({ desk }) =>
        codesIn(await desk.get('/subgraphs', key)),
  );
const answering =
  (behave: Parameters<Target['server']['behave']>[0], changes: object = {}): Send =>
  async (target) => {
    target.server.behave(behave);
    return publishing(changes)(target);
  };

const many = (count: number, of: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => of(index)).join('\n');
const withMore = (more: string) => agencySdl({ more });
const times = <T>(count: number, value: T) => Array.from({ length: count }, () => value);

/** Those of answers to the gateway, of which publishing sees nothing: test/remote-data-source.test.ts. */
export const ELSEWHERE = ['SUBGRAPH184', 'SUBGRAPH185'];

/** Each bad input of the shared collection that is one for publishing: what to send, and what comes back. */
export const BAD_INPUTS: Record<string, [send: Send, codes: string[]]> = {
  REGISTRY137: [urls('http://[::ffff:169.254.169.254]/'), ['URL_NOT_PUBLIC']],
  REGISTRY139: [
    urls('http://2130706433/', 'http://0177.0.0.1/', 'http://0x7f.1/'),
    times(3, 'URL_NOT_PUBLIC'),
  ],
  REGISTRY142: [
    urls('file:///etc/passwd', 'gopher://x', 'ftp://x', 'data:text/plain,x'),
    times(4, 'URL_NOT_HTTPS'),
  ],
  REGISTRY145: [(target) => urls(`${target.desk.url}/graphql`)(target), ['OWN_URL']],
  REGISTRY146: [
    answering((response) => response.writeHead(302, { location: 'http://169.254.169.254/' }).end()),
    ['UNREACHABLE'],
  ],
  REGISTRY147: [names('../../etc/x', '..\\\\x', 'a/b', '%2e%2e', 'CON', '.'), times(6, 'NAME')],
  REGISTRY148: [names('__proto__', 'constructor', 'toString'), ['NAME', 'NAME_TAKEN', 'NAME']],
  REGISTRY149: [names('Health', 'health', 'hеalth'), ['NAME', 'NAME_TAKEN', 'NAME']],
  REGISTRY150: [names('a\u0000b', 'a\nb', 'a'.repeat(10_000)), ['NAME', 'NAME', 'BAD_REQUEST']],
  REGISTRY152: [
    keys('', 'garbage', 'a.b', '000000000000.AAAA', 'constructor.x'),
    times(5, 'UNAUTHENTICATED'),
  ],
  REGISTRY154: [
    sdls(
      `${agencySdl()}"${'x'.repeat(200_000)}" scalar HealthLong`,
      withMore(many(10_000, (index) => `type HealthT${index} { a: Int }`)),
      'x'.repeat(500_000),
    ),
    ['TOO_LARGE', 'TOO_LARGE', 'BAD_REQUEST'],
  ],
  REGISTRY155: [
    sdls(
      withMore(many(2_000, (index) => `interface HealthI${index} { a: Int }`)),
      withMore(`input HealthDeep { a: Int = ${'['.repeat(9_000)} }`),
    ),
    ['TOO_MANY', 'TOO_DEEP'],
  ],
  REGISTRY156: [sdls('query { a }'), ['NOT_SDL']],
  REGISTRY159: [
    sdls(
      withMore('type LocalAuthority @shareable { gss: ID! }'),
      withMore('extend type Query { listing(id: ID!): Listing @shareable }'),
    ),
    ['TYPE_NOT_YOURS', 'ROOT_NOT_YOURS'],
  ],
  REGISTRY161: [
    sdls(
      ...[
        'authenticated',
        'requiresScopes(scopes: [])',
        'policy(policies: [])',
        'context(name: "a")',
        'cacheTag(format: "a")',
        'connect',
      ].map((directive) => withMore(`type HealthD { a: Int @${directive} }`)),
    ),
    times(6, 'DIRECTIVE'),
  ],
  REGISTRY168: [
    async (target) => {
      const both = await Promise.all(
        [1, 2].map((count) =>
          publishing({ sdl: agencySdl({ fields: `beds: [${count === 1 ? 'Int' : 'String'}]` }) })(
            target,
          ),
        ),
      );
      return both.flat().sort();
    },
    ['CHANGED_SINCE', 'TAKEN'],
  ],
  REGISTRY169: [
    async (target) => {
      await target.desk.post('/check', { name: 'health', sdl: agencySdl() }, target.key);
      await publishing({ sdl: agencySdl({ fields: 'since: Int' }) })(target);
      return publishing({})(target);
    },
    ['CHANGED_SINCE'],
  ],
  REGISTRY170: [
    async (target) => {
      const first = publication({ url: target.server.url.href });
      const { body } = await target.desk.post('/publish', first, target.key);
      await publishing({ sdl: agencySdl({ fields: 'since: Int' }), base: body.number })(target);
      return publishing({})(target);
    },
    ['CHANGED_SINCE'],
  ],
  REGISTRY172: [
    answering((response) => {
      response.writeHead(200, { 'content-type': 'application/json' });
      const chunk = ' '.repeat(1_000_000);
      const more = () => void (response.destroyed || response.write(chunk, more));
      more();
    }),
    ['UNREACHABLE'],
  ],
  REGISTRY173: [
    async (target) => {
      const checks = await Promise.all(
        times(200, { name: 'health', sdl: 'query { a }' }).map((body) =>
          target.desk.post('/check', body, target.key),
        ),
      );
      return [...new Set(checks.flatMap(codesOf)), ...(await publishing({})(target))];
    },
    ['NOT_SDL', 'TOO_OFTEN', 'TAKEN'],
  ],
  SUBGRAPH178: [answering((response) => void response.destroy()), ['UNREACHABLE']],
  SUBGRAPH180: [
    answering((response) =>
      response
        .writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' })
        .end(Buffer.alloc(10_000)),
    ),
    ['UNREACHABLE'],
  ],
  SUBGRAPH181: [
    answering((response) =>
      response.writeHead(502, { 'content-type': 'text/html' }).end('<h1>Bad gateway</h1>'),
    ),
    ['UNREACHABLE'],
  ],
  SUBGRAPH187: [
    answering((response) => {
      response.setHeader('set-cookie', 'a=b');
      response.setHeader('access-control-allow-origin', '*');
      json(PAGE)(response, undefined as never);
    }),
    ['TAKEN'],
  ],
  SUBGRAPH189: [
    async (target) => [
      ...(await answering(json({}, 429))(target)),
      ...(await answering(json({}, 503))(target)),
    ],
    ['UNREACHABLE', 'UNREACHABLE'],
  ],
  SUBGRAPH190: [
    async (target) => [
      ...(await answering((response) => void response.destroy())(target)),
      ...(await answering(json(PAGE))(target)),
    ],
    ['UNREACHABLE', 'TAKEN'],
  ],
  SUBGRAPH191: [
    (target) => urls(target.server.url.href.replace('http:', 'https:'))(target),
    ['UNREACHABLE'],
  ],
};
