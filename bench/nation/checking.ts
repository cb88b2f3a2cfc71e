import { isDeepStrictEqual } from 'node:util';
import type { Random } from '../../cli/generate/random.ts';
import { openStores } from '../../app/stores.ts';
import type { Directory } from '../publishers/directory.ts';
import type { Figures } from '../publishers/figures.ts';
import { bruteForce, type Asked, type Expected } from './brute-force.ts';
import { postcodesOf } from './postcodes.ts';
import type { StoresAt } from './stores-at.ts';

const QUERY = `query Check($service: ID!, $postcode: String!) {
  whoDelivers(service: $service, postcode: $postcode) {
    ... on Directions { outcome responsible { id } routes(first: 100) { listing { id } } }
    ... on Problem { code }
  }
}`;

type Answer = {
  data: {
    whoDelivers: {
      code?: string;
      outcome: string;
      responsible: { id: string } | null;
      routes: { listing: { id: string } }[];
    };
  };
};

/** What is checked: a nation that was imported, and how many answers. */
type Checked = { nation: string; at: StoresAt; services: readonly string[]; checked: number };

/** Asks about random postcodes and services, and holds the answers against those found without an index. */
export async function checkAnswers(
  { nation, at, services, checked }: Checked,
  directory: Directory,
  random: Random,
  figures: Figures,
): Promise<Asked[]> {
  const anyPostcode = await postcodesOf(nation);
  const asked = Array.from({ length: checked }, (): Asked => ({
    service: random.oneOf(services),
    told: anyPostcode(random),
  }));
  const stores = openStores(at);
  const expected = await bruteForce(asked, nation, await stores.open('routing'));
  await stores.close();
  const wrong: string[] = [];
  for (const [index, { service, told }] of asked.entries()) {
    const answer = JSON.parse(
      await directory.ask({ query: QUERY, variables: { service, postcode: told.postcode } }),
    ) as Answer;
    if (!isDeepStrictEqual(comparable(answer), expected[index]))
      wrong.push(
        `${service}: ${JSON.stringify(comparable(answer))} and not ${JSON.stringify(expected[index])}`,
      );
  }
  const routed = expected.filter((answer) => typeof answer === 'object' && answer.listings.length);
  figures.set(
    'answers that brute force gives too',
    `${checked - wrong.length} of ${checked}, ${routed.length} of them with routes`,
  );
  if (wrong.length > 0) throw new Error(`${wrong.length} answers are wrong:\n${wrong[0]}`);
  return asked;
}

function comparable({ data: { whoDelivers } }: Answer): Expected {
  const { code, outcome, responsible, routes } = whoDelivers;
  if (code) return code;
  return {
    outcome,
    responsible: responsible?.id ?? null,
    listings: routes.map(({ listing }) => listing.id),
  };
}
