import { GraphQLError, isExecutableDefinitionNode, parse, type DocumentNode } from 'graphql';
import { refuse, type Refusal } from './refusal.ts';

const MOST_BYTES = 100_000;
const MOST_TOKENS = 20_000;

/** Parses SDL; refuses what cannot be parsed before any rule runs. */
export function readSdl(sdl: string): DocumentNode | Refusal {
  if (Buffer.byteLength(sdl) > MOST_BYTES) return refuse('TOO_LARGE', null, { most: MOST_BYTES });
  try {
    const document = parse(sdl, { maxTokens: MOST_TOKENS });
    const operation = document.definitions.find(isExecutableDefinitionNode);
    return operation ? refuse('NOT_SDL', operation) : document;
  } catch (error) {
    // Any error other than a syntax error is a stack overflow.
    if (!(error instanceof GraphQLError)) return refuse('TOO_DEEP', null);
    return refuse('SYNTAX', error.locations?.[0]?.line ?? null, { detail: error.message });
  }
}
