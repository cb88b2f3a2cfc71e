import {
  parse,
  type DefinitionNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
} from 'graphql';
import { FORMER_KEYS } from '../policy/former.ts';
import { isExternal } from '../../shared/contract/full-form.ts';
import { selectedIn, textArgument } from '../../shared/contract/selected.ts';
import type { TypeNode } from '../../shared/contract/type-node.ts';
import { ownsField, type Ownership } from '../policy/ownership.ts';
import { keyIn } from '../policy/stubs.ts';
import type { Edit } from './edit.ts';
import { allFields, inPlaceOf, nodesOf, whole } from './whole-type.ts';

const PLACE = 'Place';
const POSTCODE = FORMER_KEYS.get(PLACE)!;

/** The fields that a publisher adds to Place: whoever resolves them receives postcodes. */
export const placeFields = (
  definitions: readonly DefinitionNode[],
  publisher: Ownership,
): FieldDefinitionNode[] =>
  allFields(definitions, PLACE).filter(({ name }) => ownsField(publisher, name.value));

/** Keeps only the operator-approved fields of Place, under today's key. */
export const placeAsToday: Edit = (sent, { publisher, isApproved, warn }) => {
  const nodes = nodesOf(sent, PLACE);
  if (nodes.length === 0) return sent;
  const byPostcode = keyIn(nodes, PLACE) === POSTCODE;
  if (byPostcode) warn('PLACE_KEY', nodes[0]!.name, { name: PLACE });
  const all = placeFields(sent, publisher);
  const left = all.filter(({ name }) => !isApproved(name.value));
  if (left.length > 0)
    warn('PLACE_LEFT_OUT', left[0]!, { name: PLACE, fields: left.map(({ name }) => name.value) });
  const own = all.filter((field) => !left.includes(field));
  const place = byPostcode ? byId(nodes, own) : whole(nodes, withoutAny(nodes, left));
  const edited = inPlaceOf(sent, place);
  const selected = selectedIn(edited);
  const fields = place.fields!.filter(
    (field) => !isExternal(field) || selected.has(field.name.value),
  );
  return inPlaceOf(edited, { ...place, fields });
};

const withoutAny = (nodes: readonly TypeNode[], left: readonly FieldDefinitionNode[]) =>
  nodesOf(nodes, PLACE)
    .flatMap((node) => allFields([node], PLACE))
    .filter((field) => !left.includes(field));

/** Place keyed by id, with each field requiring the postcode, the only key its subgraph looks up. */
function byId(
  nodes: readonly TypeNode[],
  own: readonly FieldDefinitionNode[],
): ObjectTypeDefinitionNode {
  const { directives, fields } = own.length > 0 ? KEYED : REFERRED;
  const external = allFields(nodes, PLACE).filter(
    (field) => isExternal(field) && field.name.value !== POSTCODE,
  );
  return {
    ...whole(nodes, [...fields!, ...external, ...own.map(requiringPostcode)]),
    directives: directives!,
  };
}

const typeIn = (sdl: string) =>
  parse(sdl, { noLocation: true }).definitions[0] as ObjectTypeDefinitionNode;
const KEYED = typeIn('type Place @key(fields: "id") { id: ID!  postcode: ID! @external }');
const REFERRED = typeIn('type Place @key(fields: "id", resolvable: false) { id: ID! }');

function requiringPostcode(field: FieldDefinitionNode): FieldDefinitionNode {
  const before = field.directives?.find(({ name }) => name.value === 'requires');
  const selection = [POSTCODE, before && textArgument(before, 'fields')].filter(Boolean).join(' ');
  const { fields } = typeIn(`type A { a: Int @requires(fields: ${JSON.stringify(selection)}) }`);
  const others = (field.directives ?? []).filter((directive) => directive !== before);
  return { ...field, directives: [...others, ...fields![0]!.directives!] };
}
