import {
  GraphQLError,
  Kind,
  type DocumentNode,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
  type ValidationRule,
} from 'graphql';
import type { OwnText } from '../../shared/domain/language.ts';
import { fragmentsIn, type Fragments } from './fragments.ts';
import type { SingleOperation } from './operation.ts';
import { repeatsIn } from './repeats.ts';

/** How much of the graph a selection covers, its fragments expanded. */
type Extent = { fields: number; depth: number; atRoot: number };

// The full introspection query, the largest operation in common use, has 230 fields, 15 deep.
const MOST: Extent = { fields: 2_000, depth: 25, atRoot: 50 };

// Validation compares each field with every other of the same name: this many pairs take some 10 ms.
const MOST_REPEATS = 10_000;

const NOTHING: Extent = { fields: 0, depth: 0, atRoot: 0 };

/**
 * Why a document, not yet validated, is too large to validate and plan: a few nested fragments can
 * expand to millions of fields, and the planner would visit each.
 */
export function tooMuch(document: DocumentNode): GraphQLError[] {
  const fragments = fragmentsIn(document);
  const extent = fragmentsOf(fragments);
  const operations = document.definitions.filter(
    (node): node is OperationDefinitionNode => node.kind === Kind.OPERATION_DEFINITION,
  );
  const errors = operations.flatMap((operation) => {
    const asked = extentOf(operation.selectionSet, extent);
    return (Object.keys(MOST) as (keyof Extent)[])
      .filter((key) => asked[key] > MOST[key])
      .map((key) => refuse(TOO_MUCH[key](MOST[key]), operation));
  });
  if (errors.length > 0) return errors;
  const [first] = operations;
  return first && repeatsIn(operations, fragments) > MOST_REPEATS ? [refuse(REPEATED, first)] : [];
}

/** How many fields an operation selects, its fragments expanded. */
export const fieldCount = (operation: SingleOperation): number =>
  extentOf(operation.definitions[0].selectionSet, fragmentsOf(fragmentsIn(operation))).fields;

/** Applies the same limits to operations sent without their text. */
export const documentLimits: ValidationRule = (context) => ({
  Document: (document) => tooMuch(document).forEach((error) => context.reportError(error)),
});

const refuse = ({ en, cy }: OwnText, operation: OperationDefinitionNode) =>
  new GraphQLError(en, {
    nodes: operation,
    extensions: { code: 'GRAPHQL_VALIDATION_FAILED', cy },
  });

const TOO_MUCH: Record<keyof Extent, (most: number) => OwnText> = {
  fields: (most) => ({
    en: `This operation asks for too much: at most ${most} fields, its fragments written out.`,
    cy: `Mae’r gweithrediad hwn yn gofyn am ormod: ${most} maes ar y mwyaf, a’i ddarnau wedi’u hysgrifennu’n llawn.`,
  }),
  depth: (most) => ({
    en: `This operation is nested too deeply: at most ${most} fields in one another.`,
    cy: `Mae’r gweithrediad hwn wedi’i nythu’n rhy ddwfn: ${most} maes yn ei gilydd ar y mwyaf.`,
  }),
  atRoot: (most) => ({
    en: `This operation asks too many questions at once: at most ${most} fields at its root.`,
    cy: `Mae’r gweithrediad hwn yn gofyn gormod o gwestiynau ar unwaith: ${most} maes wrth ei wraidd ar y mwyaf.`,
  }),
};

const REPEATED: OwnText = {
  en: 'This operation asks for the same field of the same thing too often: write each once, or give it aliases.',
  cy: 'Mae’r gweithrediad hwn yn gofyn am yr un maes o’r un peth yn rhy aml: ysgrifennwch bob un unwaith, neu rhowch enwau arall iddo.',
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

/** The extents of a document's fragments, each computed once. */
function fragmentsOf(fragments: Fragments) {
  const known = new Map<string, Extent>();
  return function extentNamed(name: string): Extent {
    const before = known.get(name);
    if (before) return before;
    // Placeholder while the fragment is computed: another rule refuses recursive fragments.
    known.set(name, NOTHING);
    const found = fragments.get(name);
    const extent = found ? extentOf(found.selectionSet, extentNamed) : NOTHING;
    known.set(name, extent);
    return extent;
  };
}
