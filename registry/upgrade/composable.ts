import { Kind, parse, print, visit, type DefinitionNode } from 'graphql';
import { FEDERATION_DIRECTIVES, linkImporting } from '../../shared/contract/link.ts';
import { COMMON_TYPE } from '../../shared/contract/listing.ts';
import type { Ownership } from '../policy/ownership.ts';
import { contractTypesAsToday } from './contract-types.ts';
import type { Edit, EditContext } from './edit.ts';
import { listingTypeAsToday, savedAsToday } from './listing-type.ts';
import { placeAsToday, placeFields } from './place.ts';
import { isVisible } from './visible.ts';
import { takingDown, type Warning } from './warning.ts';
import { nodesOf } from './whole-type.ts';

/** The composed form of an SDL as it was sent. */
export type Composable = {
  /** What is composed; null where nothing of the publisher's own is visible in the graph. */
  sdl: string | null;
  /** The type of its listings: its own, or the common one. */
  typeName: string;
  /** The fields it adds to Place, which an operator must approve. */
  place: readonly string[];
  /** What is composed differently from how it was sent. */
  warnings: readonly Warning[];
};

const EDITS: readonly Edit[] = [listingTypeAsToday, savedAsToday, placeAsToday];

/**
 * The composed form of a publisher's SDL: its own parts, and what they need of today's contract.
 * SDL of the contract's former form gives the same result, so that nobody has to publish again.
 * @param isApproved tells which of its fields on Place an operator approved
 */
export function composable(
  publisher: Ownership,
  sdl: string,
  isApproved: (field: string) => boolean,
): Composable {
  const { warnings, warn } = takingDown();
  const ground: EditContext = { publisher, isApproved, warn };
  const sent = parse(sdl).definitions;
  const edited = EDITS.reduce((definitions, edit) => edit(definitions, ground), sent);
  const place = placeFields(sent, publisher).map(({ name }) => name.value);
  const composed = isVisible(edited, publisher) ? contractTypesAsToday(edited, ground) : [];
  const [declared] = nodesOf(sent, publisher.typeName);
  const hasType = nodesOf(composed, publisher.typeName).length > 0;
  if (declared && !hasType) warn('NO_OWN_FIELDS', declared.name, { name: publisher.typeName });
  return {
    sdl: composed.length > 0 ? printed(composed) : null,
    typeName: hasType ? publisher.typeName : COMMON_TYPE,
    place,
    warnings,
  };
}

/** Definitions as SDL, with a link that imports the directives they use, whatever the original link imports. */
function printed(definitions: readonly DefinitionNode[]): string {
  const types = definitions.filter(
    ({ kind }) => kind !== Kind.SCHEMA_DEFINITION && kind !== Kind.SCHEMA_EXTENSION,
  );
  const document = { kind: Kind.DOCUMENT, definitions: types } as const;
  const used = new Set<string>();
  visit(document, { [Kind.DIRECTIVE]: ({ name }) => void used.add(name.value) });
  return linkImporting(FEDERATION_DIRECTIVES.filter((name) => used.has(name))) + print(document);
}
