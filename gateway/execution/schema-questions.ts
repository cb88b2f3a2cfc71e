import {
  getIntrospectionQuery,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  Kind,
  parse,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import { fragmentsIn, type Fragments } from '../operation/fragments.ts';
import { singleOperation, type SingleOperation } from '../operation/operation.ts';

// Tools request everything once; no client needs more than twice that.
const TIMES_EVERYTHING = 2;

/**
 * Measures introspection: the number of values in the response, if all types were of average size.
 * The limit is twice what tools request, which is everything.
 */
export function schemaQuestions(schema: GraphQLSchema): {
  size: (operation: SingleOperation) => number;
  most: number;
} {
  const lengths = averageLengths(schema);
  const size = (operation: SingleOperation) =>
    sizeOf(operation.definitions[0].selectionSet, lengths, fragmentsIn(operation));
  const everything = getIntrospectionQuery({
    specifiedByUrl: true,
    directiveIsRepeatable: true,
    schemaDescription: true,
    inputValueDeprecation: true,
    oneOf: true,
  });
  return { size, most: TIMES_EVERYTHING * size(singleOperation(parse(everything), null)!) };
}

type Lengths = Readonly<Record<string, number>>;

function sizeOf({ selections }: SelectionSetNode, lengths: Lengths, fragments: Fragments): number {
  let size = 0;
  for (const selection of selections) {
    if (selection.kind === Kind.FRAGMENT_SPREAD)
      size += sizeOf(fragments.get(selection.name.value)!.selectionSet, lengths, fragments);
    else {
      const within = selection.selectionSet
        ? sizeOf(selection.selectionSet, lengths, fragments)
        : 0;
      size +=
        selection.kind === Kind.FIELD
          ? (lengths[selection.name.value] ?? 1) * (1 + within)
          : within;
    }
  }
  return size;
}

/** The average lengths of the lists that introspection returns, by field name. */
function averageLengths(schema: GraphQLSchema): Lengths {
  const types = Object.values(schema.getTypeMap());
  const composite = types.filter((type) => isObjectType(type) || isInterfaceType(type));
  const fields = composite.flatMap((type) => Object.values(type.getFields()));
  const inputs = types.filter(isInputObjectType);
  const enums = types.filter(isEnumType);
  return {
    types: types.length,
    directives: schema.getDirectives().length,
    fields: average(fields.length, composite.length),
    args: average(fields.flatMap(({ args }) => args).length, fields.length),
    inputFields: average(
      inputs.flatMap((type) => Object.values(type.getFields())).length,
      inputs.length,
    ),
    enumValues: average(enums.flatMap((type) => type.getValues()).length, enums.length),
  };
}

const average = (all: number, among: number) => Math.max(1, Math.ceil(all / Math.max(1, among)));
