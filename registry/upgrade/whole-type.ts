import {
  Kind,
  type DefinitionNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { isTypeNode, type TypeNode } from '../../shared/contract/type-node.ts';
import { fieldsOf } from '../policy/subject.ts';

/** The definition and all extensions of a type. */
export const nodesOf = (definitions: readonly DefinitionNode[], name: string): TypeNode[] =>
  definitions.filter(isTypeNode).filter((type) => type.name.value === name);

/** The fields of a type, including those of its extensions. */
export const allFields = (
  definitions: readonly DefinitionNode[],
  name: string,
): FieldDefinitionNode[] => nodesOf(definitions, name).flatMap(fieldsOf);

/** The definition and the extensions of a type as one definition, with other fields. */
export function whole(
  nodes: readonly TypeNode[],
  fields: readonly FieldDefinitionNode[],
): ObjectTypeDefinitionNode {
  const [first] = nodes as [ObjectTypeDefinitionNode];
  return {
    ...first,
    kind: Kind.OBJECT_TYPE_DEFINITION,
    directives: nodes.flatMap(({ directives = [] }) => directives as never),
    interfaces: nodes.flatMap((node) => ('interfaces' in node ? (node.interfaces ?? []) : [])),
    fields,
  };
}

/** Definitions with one replacing all that define or extend its type, at the position of the first. */
export function inPlaceOf(
  definitions: readonly DefinitionNode[],
  type: ObjectTypeDefinitionNode,
): DefinitionNode[] {
  const theirs: ReadonlySet<DefinitionNode> = new Set(nodesOf(definitions, type.name.value));
  const first = definitions.find((definition) => theirs.has(definition));
  return definitions.flatMap((definition) =>
    definition === first ? [type] : theirs.has(definition) ? [] : [definition],
  );
}
