import { Kind, valueFromASTUntyped, type FieldNode } from 'graphql';
import { UNSAID_SIZE, type FieldPrice } from './prices.ts';

/** The value of a variable, undefined where it was left out. */
export type Variables = (name: string) => unknown;

/**
 * How long the list of a field is: by its arguments where they say it, and as long as it is taken to be where they
 * are left out. One that the resolver will refuse, such as a negative number, makes nothing shorter than that.
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

/** Whether a value can be how many are asked for. */
export const isLength = (value: unknown): value is number =>
  Number.isInteger(value) && (value as number) >= 1;

function valueOf({ arguments: args = [] }: FieldNode, name: string, variables: Variables): unknown {
  const node = args.find((argument) => argument.name.value === name)?.value;
  if (node?.kind === Kind.VARIABLE) return variables(node.name.value);
  return node && valueFromASTUntyped(node);
}
