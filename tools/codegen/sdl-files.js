import { readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Every .graphql file of the graph's own SDL. */
export const sdlFiles = () =>
  ['shared', 'subgraphs'].flatMap((folder) =>
    readdirSync(folder, { recursive: true })
      .filter((path) => path.endsWith('.graphql'))
      .map((path) => join(folder, path)),
  );
