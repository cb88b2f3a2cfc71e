import { parse, visit, type ConstDirectiveNode } from 'graphql';
import { textArgument } from './nodes.ts';
import { refuse, type Refusal } from './refusal.ts';
import type { Rule } from './subject.ts';

const SELECTING = new Set(['requires', 'provides', 'key']);

/**
 * Selections within directives are of plain fields. A field with arguments in @requires, which a client also
 * selects with others, is given silently wrong data by the stock gateway.
 */
export const selections: Rule = ({ document }) => {
  const refusals: Refusal[] = [];
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
  const selection = textArgument(directive, 'fields') ?? '';
  let plain = true;
  try {
    visit(parse(`{ ${selection} }`, { maxTokens: 500 }), {
      Field: (field) => {
        if (field.arguments?.length || field.alias || field.directives?.length) plain = false;
      },
    });
  } catch {
    return false;
  }
  return plain;
}
