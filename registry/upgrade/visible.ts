import type { DefinitionNode, FieldDefinitionNode } from 'graphql';
import { ownsField, type Ownership } from '../policy/ownership.ts';
import { ADDED_TO } from '../policy/types.ts';
import { allFields } from './whole-type.ts';

/** Whether a publisher has fields of its own on its listing type, or on a directory type. */
export function addsFields(
  name: string,
  definitions: readonly DefinitionNode[],
  publisher: Ownership,
): boolean {
  const isOwn = ({ name: { value } }: FieldDefinitionNode) =>
    name === publisher.typeName ? value !== 'id' : ownsField(publisher, value);
  return allFields(definitions, name).some(isOwn);
}

/** Whether anything of a publisher's is visible in the API schema. */
export const isVisible = (definitions: readonly DefinitionNode[], publisher: Ownership): boolean =>
  [publisher.typeName, ...ADDED_TO.keys()].some((name) =>
    addsFields(name, definitions, publisher),
  ) ||
  ['Query', 'Mutation'].some((root) =>
    allFields(definitions, root).some((field) => !isHidden(field)),
  );

const isHidden = ({ directives = [] }: FieldDefinitionNode) =>
  directives.some(({ name }) => name.value === 'inaccessible');
