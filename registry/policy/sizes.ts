import { Kind, visit, type DocumentNode } from 'graphql';
import type { TypeNode } from '../../shared/contract/type-node.ts';
import { refuse, type Refusal } from './refusal.ts';
import { fieldsOf, type PolicyRule } from './subject.ts';

const MOST = { types: 150, fields: 80, arguments: 20, members: 200, description: 2_000 };

// The type of a field argument that is a list of lists is some fifteen nodes deep.
const DEEPEST = 24;

/** Limits of several times the sample's largest subgraph. */
export const sizes: PolicyRule = ({ document, types }) => [
  ...tooManyTypes(types),
  ...types.flatMap((type) => [...tooManyIn(type)]),
  ...tooDeep(document),
];

function* tooManyTypes(types: readonly TypeNode[]) {
  const beyond = types[MOST.types];
  if (beyond) yield refuse('TOO_MANY', beyond.name, { counted: 'types', most: MOST.types });
}

function* tooManyIn(type: TypeNode) {
  const fields = fieldsOf(type);
  const most = Math.max(0, ...fields.map((field) => field.arguments?.length ?? 0));
  const counts = { fields: fields.length, arguments: most, members: membersOf(type) };
  for (const counted of ['fields', 'arguments', 'members'] as const)
    if (counts[counted] > MOST[counted])
      yield refuse('TOO_MANY', type.name, { name: type.name.value, counted, most: MOST[counted] });
}

function tooDeep(document: DocumentNode): Refusal[] {
  const refusals: Refusal[] = [];
  visit(document, {
    enter: (node, _key, _parent, _path, ancestors) => {
      if (ancestors.length === DEEPEST) refusals.push(refuse('TOO_DEEP', node));
      const description = 'description' in node ? (node.description?.value ?? '') : '';
      if (description.length > MOST.description)
        refusals.push(refuse('TOO_MANY', node, { counted: 'description', most: MOST.description }));
    },
  });
  return refusals;
}

function membersOf(type: TypeNode): number {
  if (type.kind === Kind.ENUM_TYPE_DEFINITION) return type.values?.length ?? 0;
  if (type.kind === Kind.UNION_TYPE_DEFINITION) return type.types?.length ?? 0;
  if (type.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) return type.fields?.length ?? 0;
  return 'interfaces' in type ? (type.interfaces?.length ?? 0) : 0;
}
