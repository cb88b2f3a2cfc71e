import { visit } from 'graphql';
import { refuse, type Refusal } from './refusal.ts';
import type { Rule } from './subject.ts';

// What composes, what the gateway loads, and what changes nobody else's part of the graph. The stock gateway
// does not start on @authenticated, @requiresScopes, @policy, @context, @connect or @cacheTag.
const ALLOWED = [
  'key',
  'shareable',
  'inaccessible',
  'external',
  'requires',
  'provides',
  'tag',
  'deprecated',
  'specifiedBy',
];
const SHOWN = ALLOWED.map((name) => `@${name}`).join(', ');

/** Only directives of a list are used, and none is defined. */
export const directives: Rule = ({ document }) => {
  const refusals: Refusal[] = [];
  visit(document, {
    // What a schema links has a rule of its own.
    SchemaDefinition: () => false,
    SchemaExtension: () => false,
    DirectiveDefinition: (node) => {
      refusals.push(refuse('DIRECTIVE_DEFINED', node, { name: node.name.value }));
      return false;
    },
    Directive: (node) => {
      if (node.name.value !== 'link' && ALLOWED.includes(node.name.value)) return;
      refusals.push(refuse('DIRECTIVE', node, { name: node.name.value, detail: SHOWN }));
    },
  });
  return refusals;
};

/** Whether a name that a schema imports from Federation may be: with its @, as it is called there. */
export const mayImport = (name: string): boolean =>
  name === 'FieldSet' || ALLOWED.includes(name.replace(/^@/, ''));
