import { Kind, valueFromASTUntyped, type FieldNode } from 'graphql';
import { UNSAID_SIZE, type FieldPrice } from './prices.ts';

/** The value of a variable, undefined where it was left out. */
export type Variables = (name: string) => unknown;

/**
 * How long the list of a field is, by its arguments. What the resolver will refuse, such as a negative number,
 * is taken for no less than what it would be without.
 */
export function lengthOf(
  { size, longest, defaults }: FieldPrice,
  node: FieldNode,
  variables: Variables,
) {
  const values = size.slicing
    .map((name) => given(node, name, variables) ?? { value: defaults.get(name) })
    .map(({ value }) => value)
    .filter((value) => value !== undefined);
  const usable = values.filter(isLength);
  if (usable.length > 0 && usable.length === values.length)
    return Math.min(longest, Math.max(...usable));
  const usual = [size.assumed, ...size.slicing.map((name) => defaults.get(name))].filter(isLength);
  return usual.length > 0 ? Math.max(...usual, ...usable) : UNSAID_SIZE;
}

/** Whether a value can be how many are asked for. */
export const isLength = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 1;

function given({ arguments: args = [] }: FieldNode, name: string, variables: Variables) {
  const node = args.find((argument) => argument.name.value === name)?.value;
  if (!node) return undefined;
  const value =
    node.kind === Kind.VARIABLE ? variables(node.name.value) : valueFromASTUntyped(node);
  return value === undefined ? undefined : { value };
}
