import { Kind, visit, type ASTNode } from 'graphql';
import { FEDERATION_DIRECTIVES } from '../../shared/contract/link.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { PolicyRule } from './subject.ts';

// Directives that compose, that the gateway loads, and that leave others' parts of the graph alone. The stock gateway
// does not start on @authenticated, @requiresScopes, @policy, @context, @connect or @cacheTag.
const ALLOWED: readonly string[] = [...FEDERATION_DIRECTIVES, 'deprecated', 'specifiedBy'];
const SHOWN = ALLOWED.map((name) => `@${name}`).join(', ');

/** Only directives on the allow-list may be used, and none may be defined. */
export const directives: PolicyRule = ({ document }) => {
  const refusals: Refusal[] = [];
  visit(document, {
    // The link rule checks these.
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

// @interfaceObject adds to every type of an interface: agencies may do that to Listing only.
const isMisplaced = (name: string, ancestors: readonly (ASTNode | readonly ASTNode[])[]) => {
  const on = ancestors.findLast((node): node is ASTNode => 'kind' in node);
  const isListing = on?.kind === Kind.OBJECT_TYPE_DEFINITION && on.name.value === 'Listing';
  return name === 'interfaceObject' && !isListing;
};

/** Whether a name may be imported from Federation: Federation's own name, with its @. */
export const mayImport = (name: string): boolean =>
  name === 'FieldSet' || ALLOWED.includes(name.replace(/^@/, ''));
