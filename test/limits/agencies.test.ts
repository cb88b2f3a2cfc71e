import { startGateway } from '../../gateway/gateway.ts';
import { USUAL_REQUEST_LIMITS } from '../../gateway/execution/request-limits.ts';
import type { Host } from '../../shared/http/host.ts';
import { costAt } from '../support/cost.ts';
import { log, settled } from '../support/gateway-over.ts';
import { composed } from '../support/small-graph.ts';

const ROUTING = `
  type LocalListing @key(fields: "id") { id: ID!  title: String!  tags: [String!]! @listSize(assumedSize: 2) }
  type Query { listing: LocalListing }`;

const AGENCY = `
  type LocalListing @key(fields: "id") {
    id: ID!
    plain: Int
    dear: Int @cost(weight: 40)
    free: Int @cost(weight: -3)
    beds: [AgencyBed!]
    rooms: [AgencyBed!] @listSize(assumedSize: 7)
    none: [AgencyBed!] @listSize(assumedSize: 0)
    page(first: Int = 10): AgencyPage
      @listSize(slicingArguments: ["first"], sizedFields: ["nodes"], requireOneSlicingArgument: false)
    heavy: AgencyHeavy
  }
  type AgencyBed { number: Int @cost(weight: 1)  kind: AgencyKind @cost(weight: 1) }
  enum AgencyKind { DAY NIGHT }
  type AgencyPage { nodes: [AgencyBed!]  total: Int @cost(weight: 1) }
  type AgencyHeavy @cost(weight: 9) { number: Int @cost(weight: 1) }
  type Query { agencyBeds: [AgencyBed!] }`;

let gateway: Host;
beforeAll(async () => {
  const parts = [
    { name: 'routing', sdl: ROUTING },
    { name: 'agency', sdl: AGENCY },
  ];
  gateway = await startGateway({
    supergraphSdl: composed(parts),
    sources: new Map(parts.map(({ name }) => [name, settled(name, { listing: null })])),
    port: 0,
    address: '127.0.0.1',
    limits: { ...USUAL_REQUEST_LIMITS, mostCost: 1_000 },
    log,
  });
});
afterAll(() => gateway.close());

const costOf = async (fields: string) =>
  (await costAt(gateway.url, `{ listing { ${fields} } }`)).cost - 1;

test.each([
  [
    'a field that nobody weighed costs more than one of the directory’s: it may take a call',
    'plain',
    2,
  ],
  ['a weight is what the agency says', 'dear', 40],
  ['no field is free, whatever is said of it', 'free', 1],
  ['a list of which nobody says how long it is holds 50', 'beds { number }', 2 + 50 * (1 + 1)],
  ['a list is as long as the agency says', 'rooms { number kind }', 2 + 7 * (1 + 2)],
  ['no list is empty, whatever is said of it', 'none { number }', 2 + 1 * (1 + 1)],
  ['a page is as long as asked', 'page(first: 3) { total nodes { number } }', 2 + 1 + 2 + 3 * 2],
  ['a page is as long as the default', 'page { nodes { number } }', 2 + 2 + 10 * 2],
  ['a page may be as long as asked', 'page(first: 400) { nodes { number } }', 2 + 2 + 400 * 2],
  ['a type may weigh, and its fields besides', 'heavy { number }', 9 + 1],
])('%s', async (_what, fields, cost) => {
  expect(await costOf(fields)).toBe(cost);
});

test('a list of the directory’s own costs what it says', async () => {
  expect(await costOf('title tags')).toBe(1 + 1 + 2);
});

test('what agencies give is refused by the same limit', async () => {
  const { status, errors } = await costAt(
    gateway.url,
    '{ listing { page(first: 2000000000) { nodes { number kind } } } }',
  );
  expect(status).toBe(400);
  expect(errors![0]!.extensions).toMatchObject({
    code: 'OPERATION_TOO_COSTLY',
    cost: 1_000_000_000,
    limit: 1_000,
  });
});
