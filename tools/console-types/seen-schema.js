import { readFileSync } from 'node:fs';
import { Supergraph } from '@apollo/federation-internals';
import {
  buildASTSchema,
  isInterfaceType,
  Kind,
  parse,
  printSchema,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';

const supergraph = readFileSync('gateway/composition/supergraph.graphql', 'utf8');
const api = Supergraph.build(supergraph).apiSchema().toGraphQLJSSchema();
const apiDocument = parse(printSchema(api));

/**
 * The schema as definitions see it: where none of them distinguishes the types of an interface, one represents all.
 * Otherwise a listing's type is written once for each kind of listing. (The generator's own `mergeFragmentTypes`
 * does this too, but loses the types of a union from which nothing is selected.)
 */
export function schemaSeenBy(definitions) {
  const document = { kind: Kind.DOCUMENT, definitions };
  const named = typesNamedIn(document);
  refuseTypenameOfInterface(document);
  const standing = new Set();
  const stays = ({ name, interfaces }) => {
    const kind = interfaces.map((one) => one.name.value).join();
    if (kind === '' || named.has(name.value)) return true;
    return !standing.has(kind) && standing.add(kind);
  };
  return buildASTSchema(
    visit(apiDocument, {
      ObjectTypeDefinition: (node) => (stays(node) ? undefined : { ...node, interfaces: [] }),
    }),
  );
}

/** The types that a document uses as type conditions. */
function typesNamedIn(document) {
  const named = new Set();
  visit(document, {
    InlineFragment: ({ typeCondition }) => void named.add(typeCondition?.name.value),
    FragmentDefinition: ({ typeCondition }) => void named.add(typeCondition.name.value),
  });
  return named;
}

/** Selecting __typename on an interface would distinguish all of its types. */
function refuseTypenameOfInterface(document) {
  const type = new TypeInfo(api);
  const Field = ({ name }) => {
    if (name.value === '__typename' && isInterfaceType(type.getParentType()))
      throw new Error('__typename of an interface is asked, whose types stand for each other');
  };
  visit(document, visitWithTypeInfo(type, { Field }));
}
