import { isDeepStrictEqual } from 'node:util';
import type { Random } from '../../cli/generate/random.ts';
import { openStores } from '../../cli/stores.ts';
import type { Directory } from '../publishers/directory.ts';
import type { Figures } from '../publishers/figures.ts';
import { bruteForce, type Asked, type Expected } from './brute-force.ts';
import { postcodesOf } from './postcodes.ts';

const CHECKED = 500;

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

/** Asks about random postcodes and services, and holds the answers against those found without an index. */
export async function checkAnswers(
  { nation, folder, services }: { nation: string; folder: string; services: readonly string[] },
  directory: Directory,
  random: Random,
  figures: Figures,
): Promise<void> {
  const anyPostcode = await postcodesOf(nation);
  const asked = Array.from({ length: CHECKED }, (): Asked => ({
    service: random.oneOf(services),
    told: anyPostcode(random),
  }));
  const stores = openStores({ DATA_DIR: folder, MONGODB_URI: undefined });
  const expected = await bruteForce(asked, nation, await stores.open('routing'));
  await stores.close();
  const wrong: string[] = [];
  for (const [at, { service, told }] of asked.entries()) {
    const answer = JSON.parse(
      await directory.ask({ query: QUERY, variables: { service, postcode: told.postcode } }),
    ) as Answer;
    if (!isDeepStrictEqual(comparable(answer), expected[at]))
      wrong.push(
        `${service}: ${JSON.stringify(comparable(answer))} and not ${JSON.stringify(expected[at])}`,
      );
  }
  const routed = expected.filter((answer) => typeof answer === 'object' && answer.listings.length);
  figures.set(
    'answers that brute force gives too',
    `${CHECKED - wrong.length} of ${CHECKED}, ${routed.length} of them with routes`,
  );
  if (wrong.length > 0) throw new Error(`${wrong.length} answers are wrong:\n${wrong[0]}`);
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
