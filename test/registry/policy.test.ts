import { buildSubgraphSchema, printSubgraphSchema } from '@apollo/subgraph';
import { Kind, parse, print, visit } from 'graphql';
import { withoutFederationDefinitions } from '../../registry/policy/federation-definitions.ts';
import { POLICY_TEXTS } from '../../registry/policy/texts.ts';
import { refusalsOf } from '../../registry/policy/policy.ts';
import { composable } from '../../registry/upgrade/composable.ts';
import { publisherSDL } from '../../shared/contract/publisher.ts';
import { agencySdl, agencySdlWithPlace, HEALTH } from '../support/registry/agency-sdl.ts';
import { AGAINST_DIRECTORY } from '../support/registry/against-directory.ts';
import { AGAINST_FORM } from '../support/registry/against-form.ts';
import { AGAINST_OTHERS } from '../support/registry/against-others.ts';
import { SIX } from '../support/registry/six-agencies.ts';
import { TIERS } from '../../app/tiers.ts';
import { shippedSubgraphs } from '../../app/shipped-sdl.ts';

const SDL = agencySdl();
const refused = (sdl: string) => refusalsOf(HEALTH, sdl);

test('a publisher with its own types, fields, question and mutation is taken', () => {
  expect(refused(SDL)).toEqual([]);
});

test.each([...SIX])('what %s published of the former contract is taken still', (name, sdl) => {
  const prefix = /type (\w+)Listing implements Listing/.exec(sdl)![1]!;
  expect(refusalsOf({ name, prefix, typeName: `${prefix}Listing` }, sdl)).toEqual([]);
});

test.each([
  ['fields on Place', agencySdlWithPlace()],
  ['no fields of its own', publisherSDL({ typeName: 'HealthListing' })],
  [
    'a field on every listing',
    `${publisherSDL({ typeName: 'HealthListing' }).replace('"@key"', '"@key", "@interfaceObject"')}
     type Listing @key(fields: "id") @interfaceObject { id: ID!  healthRating: Int }`,
  ],
  [
    'prices of its own fields and lists',
    agencySdl({ fields: 'queue: [Int!] @cost(weight: 3) @listSize(assumedSize: 500)' }),
  ],
  ['a contract field of any form, which is left out', agencySdl({ fields: 'title: Int!' })],
])('a publisher with %s is taken', (_what, sdl) => {
  expect(refused(sdl)).toEqual([]);
});

const isDescribed = (node: object) => 'description' in node && node.description !== undefined;
const withWords = (words: string | undefined) =>
  print(
    visit(parse(SDL), {
      enter: (node) =>
        isDescribed(node)
          ? { ...node, description: words && { kind: Kind.STRING, value: words } }
          : undefined,
    }),
  );

test.each([
  ['none', withWords(undefined)],
  ['others, as an earlier contract had', withWords('As it was put before.')],
])('descriptions take no part in the comparison with the contract: %s', (_, sdl) => {
  expect(refused(sdl)).toEqual([]);
  expect(composable(HEALTH, sdl, () => true).warnings).toEqual([]);
});

test('a publisher’s words for the contract’s types do not reach the graph', () => {
  const { sdl } = composable(HEALTH, withWords('Call us first.'), () => true);
  const { definitions } = parse(sdl!);
  const channel = definitions.find((node) => 'name' in node && node.name?.value === 'Channel');
  expect(print(channel!)).toContain('A way to reach a service');
  expect(print(channel!)).not.toContain('Call us first');
});

test.each(TIERS.map(({ name, typeName }) => [name, typeName] as const))(
  'what %s publishes would be taken, were its types named by its prefix',
  (name, typeName) => {
    const { sdl } = shippedSubgraphs().find((part) => part.name === name)!;
    const prefix = typeName.replace('Listing', '');
    const codes = refusalsOf({ name, typeName, prefix }, sdl).map(({ code }) => code);
    expect(codes.filter((code) => code !== 'TYPE_NOT_YOURS')).toEqual([]);
  },
);

const printed = (sdl: string) =>
  printSubgraphSchema(buildSubgraphSchema({ typeDefs: parse(sdl) })) +
  '\nscalar _Any\ntype _Service { sdl: String }\nunion _Entity = HealthListing\nextend type Query { _entities(representations: [_Any!]!): [_Entity]!  _service: _Service! }\n';

test('what a federation library prints is taken too, without what it added itself', () => {
  const sdl = withoutFederationDefinitions(printed(SDL));
  expect(refused(sdl)).toEqual([]);
  expect(sdl).not.toMatch(/federation__|_Any|_service|link\/v1/);
  expect(sdl.split('\n').length).toBe(printed(SDL).split('\n').length);
});

test.each([
  ['another meaning of a directive', 'directive @other on OBJECT', 'DIRECTIVE_DEFINED'],
  [
    'a directive that is not to be used',
    'type HealthA @federation__interfaceObject { a: Int }',
    'DIRECTIVE',
  ],
  [
    'a link of its own',
    'extend schema @link(url: "https://specs.apollo.dev/link/v1.0", as: "l") @link(url: "https://example.org/x/v1.0")',
    'LINK',
  ],
])('%s does not pass as what a library adds', (_, more, code) => {
  const sdl = withoutFederationDefinitions(agencySdl({ more }));
  expect(refused(sdl).map((refusal) => refusal.code)).toContain(code);
});

test('what cannot be read is left as it is, to be refused', () => {
  expect(withoutFederationDefinitions('type {')).toBe('type {');
});

const TRIES = [...AGAINST_FORM, ...AGAINST_OTHERS, ...AGAINST_DIRECTORY];

test.each(TRIES)('%s is refused (%s), naming the line', (_what, code, sdl, line) => {
  const found = refused(sdl).filter((refusal) => refusal.code === code);
  expect(found.length).toBeGreaterThan(0);
  const named = found.map((refusal) => sdl.split('\n')[(refusal.line ?? 1) - 1]);
  expect(named).toContainEqual(expect.stringContaining(line));
  for (const { message } of found) {
    expect(message.en).not.toMatch(/undefined/);
    expect(message.cy).not.toMatch(/undefined/);
    expect(message.cy).not.toBe(message.en);
  }
});

test('SDL that is too long is not even read', () => {
  expect(refused('{'.repeat(100_001))).toMatchObject([{ code: 'TOO_LARGE' }]);
});

test('every reason to refuse is tried here', () => {
  const tried = new Set([...TRIES.map(([, code]) => code), 'TOO_LARGE', 'FIELD_OF_ANOTHER']);
  expect(Object.keys(POLICY_TEXTS).filter((code) => !tried.has(code))).toEqual([]);
});

test('a field on one’s own type may not be named as another agency’s are', () => {
  const other = { name: 'beds', typeName: 'BedsListing', prefix: 'Beds' };
  const codes = (fields: string) =>
    refusalsOf(HEALTH, agencySdl({ fields }), [other]).map(({ code }) => code);
  expect(codes('bedsFree: Int')).toEqual(['FIELD_OF_ANOTHER']);
  expect(codes('bedside: Int')).toEqual([]);
});

test('a field that takes arguments may not be required, whether or not any are given', () => {
  const required = (fields: string) =>
    refusalsOf(
      HEALTH,
      agencySdl({
        more: `extend type Service @key(fields: "id") { id: ID!  title(language: Language = EN): String! @external  routedBy: RoutedBy! @external  healthSlug: String @requires(fields: "${fields}") }`,
      }),
    ).map(({ code }) => code);
  expect(required('title')).toContain('REQUIRES');
  expect(required('routedBy')).not.toContain('REQUIRES');
});
