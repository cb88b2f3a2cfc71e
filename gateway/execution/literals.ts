import {
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isSpecifiedScalarType,
  Kind,
  parseType,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type GraphQLInputType,
  type GraphQLSchema,
  type ValueNode,
  type VariableDefinitionNode,
} from 'graphql';
import type { SingleOperation } from '../operation/operation.ts';

/** An operation with its literals extracted, so that the same operation with other values has the same text. */
export type Lifted = { operation: SingleOperation; values: Record<string, unknown> };

/**
 * Replaces literals in field arguments with variables. Left as they are: values that contain variables,
 * arguments of directives and introspection, and values of custom scalars, which only the subgraph
 * can validate, and does by how they were written.
 */
export function liftLiterals(operation: SingleOperation, api: GraphQLSchema): Lifted {
  const [{ variableDefinitions = [] }] = operation.definitions;
  const lifted = variables(new Set(variableDefinitions.map(({ variable }) => variable.name.value)));
  const info = new TypeInfo(api);
  const changed = visit(
    operation,
    visitWithTypeInfo(info, {
      VariableDefinition: () => false,
      Directive: () => false,
      Argument: (argument) => {
        const type = info.getArgument()?.type;
        const meta = info.getFieldDef()?.name.startsWith('__') ?? true;
        const value = meta || !type ? undefined : jsonOf(argument.value, type);
        if (value === undefined) return false;
        return { ...argument, value: lifted.variableFor(value, type!) };
      },
    }),
  );
  // A plan does not depend on its operation's name.
  const [{ name: _name, ...first }, ...fragments] = changed.definitions;
  const withDefinitions = [...(first.variableDefinitions ?? []), ...lifted.definitions];
  return {
    operation: {
      ...changed,
      definitions: [{ ...first, variableDefinitions: withDefinitions }, ...fragments],
    },
    values: lifted.values,
  };
}

/** New variables, one for each value of each type: mergeable fields must stay identical. */
function variables(taken: ReadonlySet<string>) {
  const known = new Map<string, string>();
  const values: Record<string, unknown> = {};
  const definitions: VariableDefinitionNode[] = [];
  const nameNew = () => {
    let count = known.size;
    while (taken.has(`value${count}`) || `value${count}` in values) count++;
    return `value${count}`;
  };
  return {
    values,
    definitions,
    variableFor: (value: unknown, type: GraphQLInputType): ValueNode => {
      const key = `${String(type)} ${JSON.stringify(value)}`;
      const name = known.get(key) ?? nameNew();
      const variable = { kind: Kind.VARIABLE, name: { kind: Kind.NAME, value: name } } as const;
      if (!known.has(key)) {
        known.set(key, name);
        values[name] = value;
        const type_ = parseType(String(type), { noLocation: true });
        definitions.push({ kind: Kind.VARIABLE_DEFINITION, variable, type: type_ });
      }
      return variable;
    },
  };
}

/** A literal as the JSON that a client would send for it; undefined when it cannot be sent. */
function jsonOf(node: ValueNode, type: GraphQLInputType): unknown {
  if (node.kind === Kind.VARIABLE) return undefined;
  if (isNonNullType(type)) return node.kind === Kind.NULL ? undefined : jsonOf(node, type.ofType);
  if (node.kind === Kind.NULL) return null;
  if (isListType(type)) {
    if (node.kind !== Kind.LIST) return jsonOf(node, type.ofType);
    return whole(node.values.map((item) => jsonOf(item, type.ofType)));
  }
  if (isInputObjectType(type)) {
    if (node.kind !== Kind.OBJECT) return undefined;
    const fields = type.getFields();
    // Sorted by name: objects that differ only in field order are the same value.
    const entries = node.fields
      .map(({ name: { value: name }, value }) => [
        name,
        fields[name] && jsonOf(value, fields[name].type),
      ])
      .sort(([a], [b]) => (String(a) < String(b) ? -1 : 1));
    return whole(entries.map(([, value]) => value)) && Object.fromEntries(entries);
  }
  if (isEnumType(type)) return node.kind === Kind.ENUM ? node.value : undefined;
  return isSpecifiedScalarType(type) ? scalarOf(node, type.name) : undefined;
}

const whole = (values: unknown[]) => (values.includes(undefined) ? undefined : values);

function scalarOf(node: ValueNode, type: string): unknown {
  if (node.kind === Kind.STRING || node.kind === Kind.BOOLEAN) return node.value;
  if (node.kind !== Kind.INT && node.kind !== Kind.FLOAT) return undefined;
  if (type === 'ID') return node.value;
  const number = Number(node.value);
  // JSON has no infinity, and no zero with a sign.
  return Number.isFinite(number) && !Object.is(number, -0) ? number : undefined;
}
