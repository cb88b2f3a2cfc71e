import { readFileSync } from 'node:fs';
import { sampleFiles } from '../../data/files.ts';
import { sampleDirectory } from '../support/directory.ts';

type Told = {
  id: string;
  name: string;
  welsh: string;
  homepage: string | null;
  phone: string | null;
};
type Page<Node> = {
  nodes: Node[];
  pageInfo: { hasNextPage: boolean; endCursor: string };
};
type Named = Record<'responsible' | 'provider', Told> & { funder: Told | null };

const TOLD = 'id name welsh: name(language: CY) homepage phone';
const directory = sampleDirectory();

/** Every node of a connection. */
async function all<Node>(field: string, fields: string): Promise<Node[]> {
  const nodes: Node[] = [];
  for (let after: string | null = null; ;) {
    const data: Record<string, Page<Node>> = await directory.ask(
      `query ($after: String) { ${field}(first: 100, after: $after) { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`,
      { after },
    );
    const page = data[field]!;
    nodes.push(...page.nodes);
    if (!page.pageInfo.hasNextPage) return nodes;
    after = page.pageInfo.endCursor;
  }
}

/** Everything that answers say of organisations: in the list of them, in listings, and as holders of duties. */
async function told(): Promise<Told[]> {
  const listings = await all<Named>(
    'listings',
    `responsible { ${TOLD} } provider { ${TOLD} } funder { ${TOLD} }`,
  );
  const postcodes = readFileSync(sampleFiles.postcodes, 'utf8')
    .split('\n')
    .flatMap((line) => /^([A-Z\d]+ [A-Z\d]+),\d+,,0/.exec(line)?.[1] ?? [])
    .filter((_, at) => at % 6 === 0);
  const services = [
    'lgsl:524',
    'lgsl:557',
    'lgsl:107',
    'signpost:report-crime',
    'signpost:home-fire-safety-visit',
    'signpost:nhs-continuing-healthcare',
  ];
  const asked = postcodes.flatMap((postcode) => services.map((service) => ({ postcode, service })));
  const answers = await Promise.all(
    asked.map((one) =>
      directory.ask(
        `query ($service: ID!, $postcode: String!) { whoDelivers(service: $service, postcode: $postcode) {
          ... on Directions { responsible { ${TOLD} } localities { responsible { ${TOLD} } } }
        } }`,
        one,
      ),
    ),
  );
  const holders = answers.flatMap(({ whoDelivers: { responsible, localities } }) => [
    responsible,
    ...(localities ?? []).map((side: { responsible: Told | null }) => side.responsible),
  ]);
  expect(holders.filter(Boolean).length).toBeGreaterThan(200);
  return [
    ...(await all<Told>('organisations', TOLD)),
    ...listings.flatMap(({ responsible, provider, funder }) => [responsible, provider, funder]),
    ...holders,
  ].filter((body) => body !== null && body !== undefined);
}

const apart = (values: Map<string, Set<string>>) =>
  [...values].filter(([, different]) => different.size > 1).map(([key, of]) => [key, ...of]);

function by(
  bodies: readonly Told[],
  key: (body: Told) => string | null,
  of: (body: Told) => string,
) {
  const found = new Map<string, Set<string>>();
  for (const body of bodies) {
    const value = key(body);
    if (value) found.set(value, (found.get(value) ?? new Set()).add(of(body)));
  }
  return found;
}

test('no body of the sample has two ids, two names or two main numbers, and none has another’s', async () => {
  const bodies = await told();
  const idOf = ({ id }: Told) => id;
  expect(new Set(bodies.map(idOf)).size).toBeGreaterThan(250);
  const words = ({ name, welsh, homepage, phone }: Told) => [name, welsh, homepage, phone].join();
  expect(apart(by(bodies, idOf, words))).toEqual([]);
  expect(apart(by(bodies, ({ name }) => name, idOf))).toEqual([]);
  expect(apart(by(bodies, ({ phone }) => phone, idOf))).toEqual([]);
});

test('a body is listed once', async () => {
  const ids = (await all<Told>('organisations', 'id')).map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
});

test('every council of the sample has the number that its listings give', async () => {
  const councils = readFileSync(sampleFiles.authorities, 'utf8').trim().split('\n').slice(1);
  for (const line of councils) {
    const [, code] = line.split(',');
    const { organisation } = await directory.ask(
      'query ($id: ID!) { organisation(id: $id) { phone } }',
      { id: code },
    );
    expect([code, organisation.phone]).toEqual([code, line.slice(line.lastIndexOf(',') + 1)]);
  }
});
