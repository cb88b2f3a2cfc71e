import {
  Kind,
  parse,
  visit,
  type ConstDirectiveNode,
  type OperationDefinitionNode,
  type SelectionSetNode,
  type TypeNode as GraphQLTypeNode,
} from 'graphql';
import { textArgument } from '../../shared/contract/selected.ts';
import type { TypeNode } from '../../shared/contract/type-node.ts';
import { refuse, type Refusal } from './refusal.ts';
import { fieldsOf, type PolicyRule } from './subject.ts';

const SELECTING = new Set(['requires', 'provides', 'key']);

/**
 * Selections within directives may contain plain fields only. A field that takes arguments, selected with or without
 * them, silently gets wrong data when a client also selects it with other arguments.
 */
export const selections: PolicyRule = ({ document, types }) => {
  const refusals: Refusal[] = [];
  for (const type of types)
    for (const field of fieldsOf(type))
      for (const directive of field.directives ?? [])
        if (
          directive.name.value === 'requires' &&
          asksOfArguments(directive, type.name.value, types)
        )
          refusals.push(refuse('REQUIRES', directive, { name: 'requires' }));
  visit(document, {
    Directive: (directive) => {
      const name = directive.name.value;
      if (SELECTING.has(name) && !selectsPlainly(directive as ConstDirectiveNode))
        refusals.push(refuse('REQUIRES', directive, { name }));
    },
  });
  return refusals;
};

function selectsPlainly(directive: ConstDirectiveNode): boolean {
  const selection = selectionOf(directive);
  let plain = selection !== null;
  if (selection)
    visit(selection, {
      Field: (field) => {
        if (field.arguments?.length || field.alias || field.directives?.length) plain = false;
      },
    });
  return plain;
}

/** A directive's selection set; null where it cannot be parsed. */
function selectionOf(directive: ConstDirectiveNode): SelectionSetNode | null {
  const fields = textArgument(directive, 'fields') ?? '';
  try {
    const [definition, ...more] = parse(`{ ${fields} }`, { maxTokens: 500 }).definitions;
    // A brace in the text could close the selection and open another.
    return more.length > 0 ? null : (definition as OperationDefinitionNode).selectionSet;
  } catch {
    return null;
  }
}

/** Whether a selection contains a field that takes arguments, according to the same SDL. */
function asksOfArguments(
  directive: ConstDirectiveNode,
  typeName: string,
  types: readonly TypeNode[],
): boolean {
  const within = (owner: string, { selections }: SelectionSetNode): boolean =>
    selections.some((selection) => {
      if (selection.kind === Kind.FRAGMENT_SPREAD) return false;
      if (selection.kind === Kind.INLINE_FRAGMENT)
        return within(selection.typeCondition?.name.value ?? owner, selection.selectionSet);
      const field = types
        .filter(({ name }) => name.value === owner)
        .flatMap(fieldsOf)
        .find(({ name }) => name.value === selection.name.value);
      if (field?.arguments?.length) return true;
      return Boolean(
        field && selection.selectionSet && within(namedIn(field.type), selection.selectionSet),
      );
    });
  const selection = selectionOf(directive);
  return selection !== null && within(typeName, selection);
}

const namedIn = (type: GraphQLTypeNode): string =>
  type.kind === Kind.NAMED_TYPE ? type.name.value : namedIn(type.type);
