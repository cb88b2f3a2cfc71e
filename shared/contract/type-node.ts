import {
  isTypeDefinitionNode,
  isTypeExtensionNode,
  type ASTNode,
  type TypeDefinitionNode,
  type TypeExtensionNode,
} from 'graphql';

/** A definition or an extension of a type: composition treats both alike. */
export type TypeNode = TypeDefinitionNode | TypeExtensionNode;

export const isTypeNode = (node: ASTNode): node is TypeNode =>
  isTypeDefinitionNode(node) || isTypeExtensionNode(node);
