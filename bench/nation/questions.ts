import { ask } from '../load.ts';
import type { Directory } from '../publishers/directory.ts';
import type { Question } from '../questions.ts';

const WANTED = 2_000;
const MOST_TRIED = 8_000;
const FEWEST_ROUTES = 4;
const MOST_ROUTES = 6;
const AT_ONCE = 16;

const COUNT = `query Count($service: ID!, $postcode: String!) {
  whoDelivers(service: $service, postcode: $postcode) { ... on Directions { routes { rank } } }
}`;

/** Questions whose answers have about as many routes at any size: what a directory costs by its size alone. */
export async function withFourToSixRoutes(
  directory: Directory,
  anyQuestion: () => Question,
): Promise<Question[]> {
  const found: Question[] = [];
  for (let tried = 0; tried < MOST_TRIED && found.length < WANTED; tried += AT_ONCE) {
    const asked = Array.from({ length: AT_ONCE }, anyQuestion);
    const counts = await Promise.all(asked.map((question) => routesOf(directory, question)));
    found.push(
      ...asked.filter((_, at) => counts[at]! >= FEWEST_ROUTES && counts[at]! <= MOST_ROUTES),
    );
  }
  if (found.length === 0) throw new Error('no answer has four to six routes');
  return found.slice(0, WANTED);
}

async function routesOf({ url }: Directory, variables: Question): Promise<number> {
  const answer = await ask(`${url}/graphql`, JSON.stringify({ query: COUNT, variables }));
  return JSON.stringify(answer).split('"rank"').length - 1;
}
