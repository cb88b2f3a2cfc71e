import { Kind, visit, type ASTNode } from 'graphql';
import { FEDERATION_DIRECTIVES } from '../../shared/contract/link.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { PolicyRule } from './subject.ts';

// What composes, what the gateway loads, and what changes nobody else's part of the graph. The stock gateway
// does not start on @authenticated, @requiresScopes, @policy, @context, @connect or @cacheTag.
const ALLOWED: readonly string[] = [...FEDERATION_DIRECTIVES, 'deprecated', 'specifiedBy'];
const SHOWN = ALLOWED.map((name) => `@${name}`).join(', ');

/** Only directives of a list are used, and none is defined. */
export const directives: PolicyRule = ({ document }) => {
  const refusals: Refusal[] = [];
  visit(document, {
    // What a schema links has a rule of its own.
    SchemaDefinition: () => false,
    SchemaExtension: () => false,
    DirectiveDefinition: (node) => {
      refusals.push(refuse('DIRECTIVE_DEFINED', node, { name: node.name.value }));
      return false;
    },
    Directive: (node, _key, _parent, _path, ancestors) => {
      if (ALLOWED.includes(node.name.value) && !isMisplaced(node.name.value, ancestors)) return;
      refusals.push(refuse('DIRECTIVE', node, { name: node.name.value, detail: SHOWN }));
    },
  });
  return refusals;
};

// @interfaceObject adds to every type of an interface: agencies may add to Listing so, and to no other.
const isMisplaced = (name: string, ancestors: readonly (ASTNode | readonly ASTNode[])[]) => {
  const on = ancestors.findLast((node): node is ASTNode => 'kind' in node);
  const isListing = on?.kind === Kind.OBJECT_TYPE_DEFINITION && on.name.value === 'Listing';
  return name === 'interfaceObject' && !isListing;
};

/** Whether a name that a schema imports from Federation may be: with its @, as it is called there. */
export const mayImport = (name: string): boolean =>
  name === 'FieldSet' || ALLOWED.includes(name.replace(/^@/, ''));
