import {
  getNamedType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';

/** The fields whose use makes a change matter, each as Type.field; the change is identified by its path. */
export function fieldsAffectedBy(path: string, schema: GraphQLSchema): string[] {
  const [typeName = '', field] = path.split('.');
  const type = schema.getType(typeName);
  if (!type) return [];
  if (!isObjectType(type) && !isInterfaceType(type)) return fieldsThatCarry(type, schema);
  const fields = field && field in type.getFields() ? [field] : Object.keys(type.getFields());
  // Selecting a field on an interface selects it on each implementing type.
  return [type, ...type.getInterfaces()].flatMap((owner) =>
    fields.filter((name) => name in owner.getFields()).map((name) => `${owner.name}.${name}`),
  );
}

/** The fields that return or accept a type, directly or within an input. */
function fieldsThatCarry(type: GraphQLNamedType, schema: GraphQLSchema): string[] {
  const carriers = new Set<GraphQLNamedType>([type]);
  for (let before = 0; before < carriers.size;) {
    before = carriers.size;
    for (const input of Object.values(schema.getTypeMap()).filter(isInputObjectType))
      if (Object.values(input.getFields()).some(({ type }) => carriers.has(getNamedType(type))))
        carriers.add(input);
  }
  const carries = ({ type, args }: GraphQLField<unknown, unknown>) =>
    carriers.has(getNamedType(type)) || args.some(({ type }) => carriers.has(getNamedType(type)));
  return Object.values(schema.getTypeMap())
    .filter((owner) => isObjectType(owner) || isInterfaceType(owner))
    .flatMap((owner) =>
      Object.values(owner.getFields())
        .filter(carries)
        .map(({ name }) => `${owner.name}.${name}`),
    );
}

/** Every deprecated field, as Type.field. */
export const deprecatedFields = (schema: GraphQLSchema): string[] =>
  Object.values(schema.getTypeMap())
    .filter((type) => isObjectType(type) || isInterfaceType(type))
    .flatMap((type) =>
      Object.values(type.getFields())
        .filter(({ deprecationReason }) => deprecationReason != null)
        .map(({ name }) => `${type.name}.${name}`),
    );
