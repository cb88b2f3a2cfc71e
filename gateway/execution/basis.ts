import type { QueryPlan } from '@apollo/query-planner';
import {
  getNamedType,
  isUnionType,
  parse,
  TypeInfo,
  visit,
  visitWithTypeInfo,
  type DocumentNode,
} from 'graphql';
import type { Joins } from './joins.ts';
import type { SingleOperation } from '../operation/operation.ts';

/** What a plan depends on: the subgraphs it fetches from, and the types and fields that it and its operation name. */
export type Basis = {
  graphs: ReadonlySet<string>;
  types: readonly string[];
  fields: readonly string[];
  /** Whether the planner expanded an abstract type into its members: a new member then needs a new plan. */
  writtenOut: boolean;
};

/** Finds what a plan depends on. */
export function basisOf(plan: QueryPlan, operation: SingleOperation, { supergraph }: Joins): Basis {
  const fetches = fetchesIn(plan);
  const asked = coordinatesIn([operation], supergraph);
  const planned = coordinatesIn(
    fetches.map(({ text }) => parse(text, { noLocation: true })),
    supergraph,
  );
  const known = new Set([...asked.types, ...planned.results]);
  return {
    graphs: new Set(fetches.map(({ graph }) => graph)),
    types: [...new Set([...asked.types, ...planned.types])].sort(),
    fields: [...new Set([...asked.fields, ...planned.fields])].sort(),
    writtenOut: [...planned.types].some((type) => !known.has(type)),
  };
}

/** The supergraph definitions that a plan depends on, as text: the plan is valid while the text is unchanged. */
export function definitionsOf({ graphs, types, fields, writtenOut }: Basis, joins: Joins): string {
  const within = (places: readonly Record<string, unknown>[]) =>
    JSON.stringify(
      places.filter((place) => graphs.has(String(place['graph'])) || place['isInterfaceObject']),
    );
  const placesOf = (type: string, name: string) => within(joins.placed(type, name));

  const typeText = (name: string) => {
    const type = joins.supergraph.getType(name);
    const members = isUnionType(type) || writtenOut ? joins.possible(name) : [];
    return `${name} ${within(joins.typed(name))} ${within(joins.membership(name))} ${members.join()}`;
  };
  const fieldText = (coordinate: string) => {
    const [type, name] = coordinate.split('.') as [string, string];
    const field = joins.field(type, name);
    if (!field) return `${coordinate} gone`;
    const args = field.args.map(({ name, type }) => `${name}: ${String(type)}`);
    // New members of an interface that are joined like the others change nothing.
    const members = joins.possible(type).map((member) => placesOf(member, name));
    return `${coordinate}(${args.join()}): ${String(field.type)} ${placesOf(type, name)} ${[...new Set(members)].sort().join()}`;
  };
  return [...types.map(typeText), ...fields.map(fieldText)].join('\n');
}

/** Every fetch of a plan, at any depth. */
function fetchesIn(plan: unknown): { graph: string; text: string }[] {
  if (typeof plan !== 'object' || plan === null) return [];
  if ('kind' in plan && plan.kind === 'Fetch') {
    const { serviceName, operation } = plan as unknown as Record<string, string>;
    return [{ graph: serviceName!, text: operation! }];
  }
  return Object.values(plan).flatMap(fetchesIn);
}

/** The types and fields that documents name; types of fields separately from type conditions. */
function coordinatesIn(documents: readonly DocumentNode[], schema: Joins['supergraph']) {
  const types = new Set<string>();
  const fields = new Set<string>();
  const results = new Set<string>();
  for (const document of documents) {
    const info = new TypeInfo(schema);
    const typeHere = () => {
      const type = info.getType() && getNamedType(info.getType());
      if (type && !type.name.startsWith('_')) types.add(type.name);
      return type;
    };
    visit(
      document,
      visitWithTypeInfo(info, {
        Field: ({ name }) => {
          const owner = info.getParentType();
          if (!owner || name.value.startsWith('_')) return;
          types.add(owner.name);
          fields.add(`${owner.name}.${name.value}`);
          const type = typeHere();
          if (type) results.add(type.name);
        },
        InlineFragment: () => void typeHere(),
        FragmentDefinition: () => void typeHere(),
      }),
    );
  }
  return { types, fields, results };
}
