import { filesUnder } from '../generated-files.js';

/** Every .graphql file of the graph's own SDL. */
export const sdlFiles = () =>
  ['shared', 'subgraphs'].flatMap((folder) => filesUnder(folder, '.graphql'));
