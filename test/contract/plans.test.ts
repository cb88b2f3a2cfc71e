import { operationFromDocument, Supergraph } from '@apollo/federation-internals';
import { QueryPlanner } from '@apollo/query-planner';
import { Kind, parse, type ObjectTypeDefinitionNode } from 'graphql';
import { shippedSubgraphs } from '../../app/shipped-sdl.ts';
import { composeSupergraph } from '../../gateway/composition/supergraph.ts';
import { COMMON_TYPE } from '../../shared/contract/listing.ts';
import { federationLink } from '../../shared/contract/link.ts';
import { publisherSDL } from '../../shared/contract/publisher.ts';

const inWhoDelivers = (fields: string) =>
  `{ whoDelivers(service: "lgsl:524", postcode: "LS1 1UR") { ... on Directions {
    responsible { name } routes { verdict criteria { text } reasons { text } listing { ${fields} } } } } }`;
const CONTRACT =
  'id title provider { name } responsible { name area { name } } funder { name } channels { value } coverage { areas { name } } eligibility { verdict criteria { text } } publisher { id }';

const prefixes = (count: number) => Array.from({ length: count }, (_, at) => `Agency${at}x`);

/** A planner of a directory which so many agencies with a field of their own have joined. */
function plannerWith(agencies: readonly string[]) {
  const parts = agencies.map((prefix) => ({
    name: prefix.toLowerCase(),
    sdl: publisherSDL({
      typeName: `${prefix}Listing`,
      fields: `\n  ${prefix.toLowerCase()}Beds: Int`,
    }),
  }));
  const everywhere = {
    name: 'notes',
    sdl: `${federationLink.replace('"@key"', '"@key", "@interfaceObject"')}
      type Listing @key(fields: "id") @interfaceObject { id: ID!  notesNote: String }`,
  };
  const types = agencies.map((prefix) => `${prefix}Listing`);
  const supergraph = Supergraph.build(
    composeSupergraph([...shippedSubgraphs(types), ...parts, everywhere]),
  );
  const planner = new QueryPlanner(supergraph);
  return (query: string) => {
    const operation = operationFromDocument(supergraph.apiSchema(), parse(query));
    const fetched = JSON.stringify(planner.buildQueryPlan(operation)).match(/"serviceName"/g);
    return {
      plans: planner.lastGeneratedPlanStatistics()!.evaluatedPlanCount,
      fetches: fetched!.length,
    };
  };
}

describe.each([0, 12, 100])('with %i agencies', (count) => {
  const agencies = prefixes(count);
  let plan: ReturnType<typeof plannerWith>;
  beforeAll(() => {
    plan = plannerWith(agencies);
  });

  test.each([
    ['the common question', inWhoDelivers(CONTRACT), 1],
    ['a listing by its id', `{ listing(id: "local:leeds-524") { ${CONTRACT} } }`, 1],
    [
      'owners’ own fields',
      inWhoDelivers(
        `${CONTRACT} ... on LocalListing { authority { name } } ... on ThirdSectorListing { referral }`,
      ),
      3,
    ],
    ['a field on every listing', inWhoDelivers(`${CONTRACT} notesNote`), 2],
    [
      'a mutation',
      `mutation { withdrawLocalListing(id: "local:x", version: 1) { ... on LocalListingSaved { id version listing { ${CONTRACT} lgsl } } } }`,
      2,
    ],
  ])('%s has one plan', (_, query, fetches) => {
    expect(plan(query)).toEqual({ plans: 1, fetches });
  });

  test('as many types of listings as one may name have one plan', () => {
    const named = agencies.slice(0, 60);
    const fragments = named.map(
      (prefix) => `... on ${prefix}Listing { ${CONTRACT} ${prefix.toLowerCase()}Beds }`,
    );
    const query = inWhoDelivers(`${CONTRACT} ${fragments.join(' ')}`);
    expect(plan(query)).toEqual({ plans: 1, fetches: 1 + named.length });
  });
});

test('agencies without fields of their own add nothing to the graph', () => {
  expect(shippedSubgraphs(prefixes(400).map(() => COMMON_TYPE))).toEqual(shippedSubgraphs());
});

test('no field of a listing but its key is answered by two subgraphs', () => {
  const types = parse(composeSupergraph(shippedSubgraphs())).definitions.filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value.endsWith('Listing'),
  ) as ObjectTypeDefinitionNode[];
  const named = (directives: ObjectTypeDefinitionNode['directives'], name: string) =>
    directives!.filter((directive) => directive.name.value === name).length;
  // Who answers a field is written beside it where a type has more than one subgraph.
  const several = types.filter(({ directives }) => named(directives, 'join__type') > 1);
  expect(several).toHaveLength(4);
  for (const { fields = [] } of several)
    for (const { name, directives } of fields)
      expect([name.value, named(directives, 'join__field')]).toEqual([
        name.value,
        name.value === 'id' ? 0 : 1,
      ]);
});
