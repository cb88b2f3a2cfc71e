import { agencySdl } from './agency-sdl.ts';

/** What a publisher might try, which is refused: the reason, the SDL, and a part of the line that is named. */
export type Try = [what: string, code: string, sdl: string, line: string];

const SDL = agencySdl();
/** The publisher's SDL with more in it. */
export const withMore = (more: string) => agencySdl({ more });
const names = (count: number, after = '') =>
  Array.from({ length: count }, (_, index) => `a${index}${after}`).join(' ');

/** Against what SDL may hold at all: its form, its size, its directives. */
export const AGAINST_FORM: Try[] = [
  [
    'a field that costs less than nothing',
    'PRICE',
    withMore('type HealthFree { a: Int @cost(weight: -5) }'),
    'HealthFree',
  ],
  [
    'a list that looks free',
    'PRICE',
    withMore('type HealthFree { a: [Int] @listSize(assumedSize: 0) }'),
    'HealthFree',
  ],
  [
    'a price beyond any number',
    'PRICE',
    withMore('type HealthDear { a: Int @cost(weight: 2000000000) }'),
    'HealthDear',
  ],
  ['an operation', 'NOT_SDL', 'query { a }', 'query { a }'],
  ['what is no GraphQL', 'SYNTAX', `${SDL}\ntype {`, 'type {'],
  [
    'lists in lists without end',
    'TOO_DEEP',
    withMore(`type HealthDeep { a: ${'['.repeat(40)}Int${']'.repeat(40)} }`),
    'HealthDeep',
  ],
  [
    'values nested until the parser gives up',
    'TOO_DEEP',
    withMore(`input HealthIn { a: Int = ${'['.repeat(9_000)} }`),
    '',
  ],
  [
    'a long description',
    'TOO_MANY',
    withMore(`"${'x'.repeat(2_001)}" scalar HealthLong`),
    'HealthLong',
  ],
  [
    'a type with many fields',
    'TOO_MANY',
    withMore(`type HealthWide { ${names(81, ': Int')} }`),
    'HealthWide',
  ],
  [
    'an enum with many values',
    'TOO_MANY',
    withMore(`enum HealthWide { ${names(201)} }`),
    'HealthWide',
  ],
  [
    'a field with many arguments',
    'TOO_MANY',
    withMore(`type HealthWide { a(${names(21, ': Int')}): Int }`),
    'HealthWide',
  ],
  [
    'many types',
    'TOO_MANY',
    withMore(
      names(200)
        .replaceAll('a', '\ntype HealthMany_')
        .replaceAll(/(_\d+)/g, '$1 { a: Int }'),
    ),
    'HealthMany_',
  ],
  [
    'a directive of its own',
    'DIRECTIVE_DEFINED',
    withMore('directive @health on OBJECT'),
    'directive @health',
  ],
  ...[
    'authenticated',
    'requiresScopes(scopes: [["a"]])',
    'policy(policies: [["a"]])',
    'context(name: "a")',
    'cacheTag(format: "a")',
    'connect',
    'override(from: "routing")',
    'federation__override(from: "routing")',
    'interfaceObject',
    'composeDirective(name: "@a")',
  ].map((directive): Try => [
    `@${directive}`,
    'DIRECTIVE',
    withMore(`type HealthDirected { a: Int @${directive} }`),
    'HealthDirected',
  ]),
  [
    '@interfaceObject on a type of its own',
    'DIRECTIVE',
    withMore('type HealthEvery @key(fields: "id") @interfaceObject { id: ID! }'),
    'HealthEvery',
  ],
  [
    '@interfaceObject on a type of the directory’s that is no interface',
    'DIRECTIVE',
    withMore('extend type Area @interfaceObject'),
    'extend type Area',
  ],
  ['no link to Federation', 'LINK', SDL.replace(/extend schema @link.*/, ''), ''],
  [
    'a directive under another name',
    'LINK',
    SDL.replace('"@key"', '{ name: "@override", as: "@key" }'),
    'extend schema',
  ],
  [
    'Federation under another name',
    'LINK',
    SDL.replace('import:', 'as: "f", import:'),
    'extend schema',
  ],
  [
    'an import that is not allowed',
    'LINK',
    SDL.replace('"@key"', '"@key", "@override"'),
    'extend schema',
  ],
  [
    'a link to another specification',
    'LINK',
    withMore('extend schema @link(url: "https://specs.apollo.dev/connect/v0.2")'),
    'connect',
  ],
  [
    'a newer Federation than the gateway knows',
    'LINK',
    SDL.replace('v2.9', 'v2.99'),
    'extend schema',
  ],
  [
    'root types of other names',
    'SCHEMA',
    withMore('schema { query: HealthQuery } type HealthQuery { a: Int }'),
    'schema {',
  ],
  [
    'subscriptions',
    'SUBSCRIPTION',
    withMore('type Subscription { healthNews: String }'),
    'Subscription',
  ],
];
