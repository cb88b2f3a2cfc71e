import {
  GraphQLError,
  Kind,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationContext,
  type ValidationRule,
} from 'graphql';

/** How much of the graph a selection asks for, its fragments written out. */
type Extent = { fields: number; depth: number; atRoot: number };

// The whole introspection query, the largest operation in common use, asks for 230 fields, 15 deep.
const MOST: Extent = { fields: 2_000, depth: 25, atRoot: 50 };

const NOTHING: Extent = { fields: 0, depth: 0, atRoot: 0 };

/**
 * Refuses an operation that asks for too much before it is planned: a few nested fragments can stand for
 * millions of fields, and the planner would look at each.
 */
export const withinLimits: ValidationRule = (context) => ({
  OperationDefinition: (operation) => {
    const extent = extentOf(operation.selectionSet, fragmentsOf(context));
    for (const [key, say] of Object.entries(TOO_MUCH) as [keyof Extent, (most: number) => string][])
      if (extent[key] > MOST[key])
        context.reportError(new GraphQLError(say(MOST[key]), { nodes: operation }));
  },
});

const TOO_MUCH: Record<keyof Extent, (most: number) => string> = {
  fields: (most) =>
    `This operation asks for too much: at most ${most} fields, its fragments written out.`,
  depth: (most) => `This operation is nested too deeply: at most ${most} fields in one another.`,
  atRoot: (most) =>
    `This operation asks too many questions at once: at most ${most} fields at its root.`,
};

function extentOf({ selections }: SelectionSetNode, fragment: (name: string) => Extent): Extent {
  return selections
    .map((selection) => extentOfOne(selection, fragment))
    .reduce(
      (all, one) => ({
        fields: all.fields + one.fields,
        depth: Math.max(all.depth, one.depth),
        atRoot: all.atRoot + one.atRoot,
      }),
      NOTHING,
    );
}

function extentOfOne(selection: SelectionNode, fragment: (name: string) => Extent): Extent {
  if (selection.kind === Kind.FRAGMENT_SPREAD) return fragment(selection.name.value);
  const within = selection.selectionSet ? extentOf(selection.selectionSet, fragment) : NOTHING;
  return selection.kind === Kind.INLINE_FRAGMENT
    ? within
    : { fields: within.fields + 1, depth: within.depth + 1, atRoot: 1 };
}

/** The extents of a document's fragments, each worked out once. */
function fragmentsOf(context: ValidationContext) {
  const known = new Map<string, Extent>();
  return function extentNamed(name: string): Extent {
    const before = known.get(name);
    if (before) return before;
    // Stands while the fragment is worked out: one that spreads itself is another rule's to refuse.
    known.set(name, NOTHING);
    const found = context.getFragment(name);
    const extent = found ? extentOf(found.selectionSet, extentNamed) : NOTHING;
    known.set(name, extent);
    return extent;
  };
}
