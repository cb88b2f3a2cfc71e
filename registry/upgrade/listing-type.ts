import { Kind, parse, visit, type DefinitionNode, type FieldDefinitionNode } from 'graphql';
import { repeatedFields } from '../../shared/contract/full-form.ts';
import type { Edit } from './edit.ts';
import { allFields, inPlaceOf, nodesOf, whole } from './whole-type.ts';

const LISTING = 'Listing';

// A listing type rules out @interfaceObject: publishers with fields that return any listing keep this interface.
const { definitions: PLAIN_INTERFACE } = parse('interface Listing { id: ID! }', {
  noLocation: true,
});

/** Removes fields that the directory resolves from the publisher's listing type, and the interface with them. */
export const listingTypeAsToday: Edit = (sent, { publisher: { typeName }, warn }) => {
  const nodes = nodesOf(sent, typeName);
  const fields = allFields(sent, typeName);
  const repeated = repeatedFields(sent, typeName);
  if (repeated.length > 0)
    warn('CONTRACT_FIELDS', nodes[0]!.name, {
      name: typeName,
      fields: repeated.map(({ name }) => name.value),
    });
  const others = sent.filter((node) => !isInterface(node));
  if (nodes.length === 0) return others;
  const own = whole(
    nodes,
    fields.filter((field) => !repeated.includes(field)).map(keyWithoutWords),
  );
  const apart = inPlaceOf(others, { ...own, interfaces: own.interfaces!.filter(isNotListing) });
  const asksForAny = others.length < sent.length && mentionsListing(apart);
  return asksForAny ? [...PLAIN_INTERFACE, ...inPlaceOf(others, own)] : apart;
};

// The key's description is the directory's.
const keyWithoutWords = ({ description, ...field }: FieldDefinitionNode): FieldDefinitionNode =>
  field.name.value === 'id' || !description ? field : { ...field, description };

const isInterface = ({ kind, ...node }: DefinitionNode) =>
  kind === Kind.INTERFACE_TYPE_DEFINITION && 'name' in node && node.name?.value === LISTING;

const isNotListing = ({ name }: { name: { value: string } }) => name.value !== LISTING;

function mentionsListing(definitions: readonly DefinitionNode[]): boolean {
  let mentioned = false;
  visit(
    { kind: Kind.DOCUMENT, definitions },
    { [Kind.NAMED_TYPE]: (node) => void (mentioned ||= !isNotListing(node)) },
  );
  return mentioned;
}

/** Makes the listing in a save's payload nullable: a successful write never results in a null response. */
export const savedAsToday: Edit = (sent, { publisher: { typeName }, warn }) => {
  const name = `${typeName}Saved`;
  const fields = allFields(sent, name);
  const strict = fields.find(
    (field) => field.name.value === 'listing' && field.type.kind === Kind.NON_NULL_TYPE,
  );
  if (!strict || strict.type.kind !== Kind.NON_NULL_TYPE) return sent;
  const nullable = { ...strict, type: strict.type.type };
  warn('SAVED_LISTING', strict, { name });
  return inPlaceOf(
    sent,
    whole(
      nodesOf(sent, name),
      fields.map((field) => (field === strict ? nullable : field)),
    ),
  );
};
