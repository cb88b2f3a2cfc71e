import { parse, type DocumentNode } from 'graphql';
import { repeatedFields, withoutRepeated } from '../shared/contract/full-form.ts';
import { text, NoAnswer } from './finding.ts';
import { listingTypesIn } from './listing-types.ts';

/** A subgraph's own part of the schema, from its SDL. */
export type Own = {
  sdl: string;
  /** The part of its SDL that is composed: all but what it repeats of the contract. */
  document: DocumentNode;
  /** Its listing type; null where its listings have no fields of their own. */
  typeName: string | null;
  /** The contract's fields that its type repeats, as it did until November 2026. */
  repeated: string[];
};

/**
 * Reads a subgraph's SDL.
 * @throws Unanswered when it is invalid, lacks the type wanted, or has several types and none was chosen.
 */
export function ownFrom(sdl: string, wanted: string | undefined): Own {
  const document = read(sdl);
  const typeName = typeIn(listingTypesIn(document), wanted);
  if (typeName === null) return { sdl, document, typeName, repeated: [] };
  const repeated = repeatedFields(document.definitions, typeName).map(({ name }) => name.value);
  return { sdl, document: withoutRepeated(document, typeName), typeName, repeated };
}

function typeIn(typeNames: readonly string[], wanted: string | undefined): string | null {
  if (wanted !== undefined && !typeNames.includes(wanted))
    throw new NoAnswer(
      text(
        `no type ${wanted} of listings that has @key(fields: "id")`,
        `nid oes math ${wanted} o gofnodion sydd â @key(fields: "id")`,
      ),
    );
  if (wanted === undefined && typeNames.length > 1)
    throw new NoAnswer(
      text(
        `several types of listings: ${typeNames.join(', ')}`,
        `sawl math o gofnodion: ${typeNames.join(', ')}`,
      ),
    );
  return wanted ?? typeNames[0] ?? null;
}

function read(sdl: string): DocumentNode {
  try {
    return parse(sdl);
  } catch (error) {
    const { message } = error as Error;
    throw new NoAnswer(
      text(`the SDL cannot be read: ${message}`, `ni ellir darllen yr SDL: ${message}`),
    );
  }
}
