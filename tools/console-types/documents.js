import { readFileSync } from 'node:fs';
import { Kind, parse, print, visit } from 'graphql';
import { filesUnder } from '../generated-files.js';

/** Every document of the console, with its location. */
export const documents = filesUnder('console', '.graphql').map((location) => ({
  location,
  definitions: parse(readFileSync(location, 'utf8'), { noLocation: true }).definitions,
}));

const fragments = new Map(
  documents
    .flatMap(({ definitions }) => definitions)
    .filter(({ kind }) => kind === Kind.FRAGMENT_DEFINITION)
    .map((fragment) => [fragment.name.value, fragment]),
);

/** The fragments that a definition spreads, directly or indirectly, each once. */
export function spreadBy(definition, found = new Set()) {
  visit(definition, {
    FragmentSpread({ name: { value } }) {
      const fragment = fragments.get(value);
      if (!fragment) throw new Error(`${value} is spread and is no fragment of the console`);
      if (found.has(fragment)) return;
      found.add(fragment);
      spreadBy(fragment, found);
    },
  });
  return found;
}

/** The operations of a document. */
export const operationsIn = ({ definitions }) =>
  definitions.filter(({ kind }) => kind === Kind.OPERATION_DEFINITION);

/** The text that is sent: an operation with the fragments it needs. */
export const textOf = (operation) => [operation, ...spreadBy(operation)].map(print).join('\n\n');
