import { Kind, valueFromASTUntyped, type FieldNode } from 'graphql';
import { UNSAID_SIZE, type FieldPrice } from './prices.ts';

/** The value of a variable; undefined if omitted. */
export type Variables = (name: string) => unknown;

/**
 * The length of a field's list: from its slicing arguments, or the assumed size where they
 * are omitted. A value the resolver will refuse, such as a negative number, never makes it shorter than that.
 */
export function lengthOf(
  { size, longest, defaults }: FieldPrice,
  node: FieldNode,
  variables: Variables,
): number {
  const given = size.slicing
    .map((name) => valueOf(node, name, variables))
    .filter((value) => value !== undefined);
  const lengths = given.filter(isLength);
  if (lengths.length > 0 && lengths.length === given.length)
    return Math.min(longest, Math.max(...lengths));
  const usual = size.slicing.map((name) => defaults.get(name)).filter(isLength);
  return size.assumed ?? (usual.length > 0 ? Math.max(...usual) : UNSAID_SIZE);
}

/** Whether a value is a valid list length. */
export const isLength = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 1;

function valueOf({ arguments: args = [] }: FieldNode, name: string, variables: Variables): unknown {
  const node = args.find((argument) => argument.name.value === name)?.value;
  if (node?.kind === Kind.VARIABLE) return variables(node.name.value);
  return node && valueFromASTUntyped(node);
}
