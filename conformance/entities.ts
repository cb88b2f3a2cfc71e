import type { OwnText } from '../shared/domain/language.ts';
import { text, NoAnswer } from './finding.ts';
import type { Reply } from './client.ts';

/** A listing that a reference resolved to. */
export type Entity = (Record<string, unknown> & { id?: string }) | null;

/**
 * The entities of a response.
 * @throws Unanswered when there are none.
 */
export function entitiesOf({ answer, status }: Reply): Entity[] {
  const entities: unknown = answer.data?._entities;
  if (Array.isArray(entities)) return entities as Entity[];
  const said = answer.errors?.[0]?.message ?? `HTTP ${status}`;
  throw new NoAnswer(
    text(`references are answered with: ${said}`, `atebir cyfeiriadau â: ${said}`),
  );
}

/** The findings when something that is not a listing is requested between two listings. */
export function neighbours({ answer }: Reply, [one, other]: Pair, shown: string): OwnText[] {
  const [before, it, after] = (answer.data?._entities ?? []) as (Entity | undefined)[];
  const found: OwnText[] = [];
  if (before?.id !== one || after?.id !== other)
    found.push(
      text(`beside ${shown} a listing is not answered`, `wrth ymyl ${shown} nid atebir cofnod`),
    );
  if (it) found.push(text(`${shown} is answered`, `atebir ${shown}`));
  return found;
}

/** The ids of two listings; the same id twice where there is only one. */
export type Pair = readonly [string, string];

/** Two of the listings on offer. */
export const pairOf = (offered: readonly { id: string }[]): Pair => [
  offered[0]!.id,
  (offered[1] ?? offered[0]!).id,
];
