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
 * The schema as definitions see it: of the types of an interface that none of them tells apart, one stands for all.
 * Otherwise a listing's type is written once for each kind of listing that there is. (The generator's own
 * `mergeFragmentTypes` does this too, and loses the types of a union of which nothing is asked.)
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

/** The types that a document sets conditions on. */
function typesNamedIn(document) {
  const named = new Set();
  visit(document, {
    InlineFragment: ({ typeCondition }) => void named.add(typeCondition?.name.value),
    FragmentDefinition: ({ typeCondition }) => void named.add(typeCondition.name.value),
  });
  return named;
}

/** Whoever asks which type of an interface it is tells them all apart. */
function refuseTypenameOfInterface(document) {
  const type = new TypeInfo(api);
  const Field = ({ name }) => {
    if (name.value === '__typename' && isInterfaceType(type.getParentType()))
      throw new Error('__typename of an interface is asked, whose types stand for each other');
  };
  visit(document, visitWithTypeInfo(type, { Field }));
}
