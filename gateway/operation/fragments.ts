import { Kind, type DocumentNode, type FragmentDefinitionNode } from 'graphql';

/** A document's fragments, by name. */
export type Fragments = ReadonlyMap<string, FragmentDefinitionNode>;

/** Finds the fragments of a document. */
export const fragmentsIn = ({ definitions }: Pick<DocumentNode, 'definitions'>): Fragments =>
  new Map(
    definitions
      .filter((node): node is FragmentDefinitionNode => node.kind === Kind.FRAGMENT_DEFINITION)
      .map((fragment) => [fragment.name.value, fragment]),
  );
