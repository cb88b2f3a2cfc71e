import { Kind, type ConstDirectiveNode } from 'graphql';
import { mayImport } from './directives.ts';
import { textArgument } from '../../shared/contract/selected.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { PolicyRule } from './subject.ts';

const FEDERATION_2 = /^https:\/\/specs\.apollo\.dev\/federation\/v2\.\d$/;
const EXAMPLE =
  'extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable", "@inaccessible", "@external"])';

/**
 * The schema links Federation 2 under its own names, and does nothing else. Without the link the SDL would
 * be read by Federation 1 rules, in which every field is shareable; with an alias a
 * directive would pass under another.
 */
export const link: PolicyRule = function* ({ document }) {
  let linked = false;
  for (const node of document.definitions) {
    if (node.kind !== Kind.SCHEMA_DEFINITION && node.kind !== Kind.SCHEMA_EXTENSION) continue;
    if (node.operationTypes?.some(({ operation, type }) => rootName(operation) !== type.name.value))
      yield refuse('SCHEMA', node);
    for (const directive of node.directives ?? []) {
      linked = true;
      if (!isPlainLink(directive)) yield refuse('LINK', directive, { detail: EXAMPLE });
    }
  }
  if (!linked) yield refuse('LINK', 1, { detail: EXAMPLE }) satisfies Refusal;
};

const rootName = (operation: string) => operation.charAt(0).toUpperCase() + operation.slice(1);

function isPlainLink(directive: ConstDirectiveNode): boolean {
  if (directive.name.value !== 'link') return false;
  if (!FEDERATION_2.test(textArgument(directive, 'url') ?? '')) return false;
  return (directive.arguments ?? []).every(({ name, value }) => {
    if (name.value === 'url') return true;
    if (name.value !== 'import' || value.kind !== Kind.LIST) return false;
    // An import that is an object aliases a directive.
    return value.values.every((item) => item.kind === Kind.STRING && mayImport(item.value));
  });
}
