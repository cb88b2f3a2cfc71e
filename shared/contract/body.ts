import { identifierOf, type Identifier } from '../domain/organisation-id.ts';
import type { Organisation } from './listing-record.ts';

/**
 * A body as the graph has it. One that only a listing named has no more than the listing said: its id is then its
 * one identifier, and no former name is known.
 */
export type Body = Organisation & {
  identifiers?: readonly Identifier[] | undefined;
  formerNames?: readonly string[] | undefined;
};

/** Every identifier of a body that is known. */
export const identifiersOf = ({ id, identifiers }: Body): Identifier[] => [
  ...(identifiers ?? [identifierOf(id)]),
];
