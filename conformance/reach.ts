import { CannotRun, text } from './finding.ts';
import type { SubgraphClient } from './client.ts';

/** A query that any GraphQL server can answer. */
export const ANY = 'query Any { __typename }';

/**
 * Makes sure that the subgraph is reachable and accepts the key.
 * @throws CannotRun saying what to do.
 */
export async function reach(
  client: SubgraphClient,
  url: URL,
  key: string | undefined,
): Promise<void> {
  const status = await client.ask(ANY).then(
    (reply) => reply.status,
    (error: Error) => {
      throw new CannotRun(unreachable(url, error));
    },
  );
  if (status === 404) throw new CannotRun(NOTHING_THERE);
  if (status === 401) throw new CannotRun(key === undefined ? KEY_NEEDED : NOT_LET_IN);
}

const unreachable = (url: URL, { message }: Error) =>
  text(
    `${url.href} cannot be reached (${message}): is the subgraph running there?`,
    `Ni ellir cyrraedd ${url.href} (${message}): a yw’r is-graff yn rhedeg yno?`,
  );
const NOTHING_THERE = text(
  'There is nothing at this address: give the subgraph’s GraphQL address, such as http://localhost:4001/graphql.',
  'Nid oes dim yn y cyfeiriad hwn: rhowch gyfeiriad GraphQL yr is-graff, megis http://localhost:4001/graphql.',
);
const NOT_LET_IN = text(
  'The subgraph does not take this key: give the one it knows the directory by (--key, its DIRECTORY_KEY).',
  'Nid yw’r is-graff yn derbyn yr allwedd hon: rhowch yr un y mae’n adnabod y cyfeiriadur wrthi (--key, ei DIRECTORY_KEY).',
);
const KEY_NEEDED = text(
  'The subgraph asks for the directory’s key: give it with --key.',
  'Mae’r is-graff yn gofyn am allwedd y cyfeiriadur: rhowch hi gyda --key.',
);
