import type { Gazetteer } from './gazetteer.ts';
import type { PostcodeRow } from './place.ts';

/**
 * Merges a release's row of a postcode with the stored one. The row of the later council is kept, whichever
 * release came first, and the councils that were abolished into it are remembered: services go on being offered
 * in a former district for years after its abolition.
 */
export function remembering(
  told: PostcodeRow,
  stored: PostcodeRow | undefined,
  { cameOf, former }: Pick<Gazetteer, 'cameOf' | 'former'>,
): PostcodeRow {
  // Fast path: nearly every row takes it, and there are millions.
  if (!told.formerly && (!stored || (stored.council === told.council && !stored.formerly)))
    return told;
  const isEarlier = stored?.council && told.council ? cameOf(stored.council, told.council) : false;
  const { formerly: _, ...row } = isEarlier ? stored! : told;
  const councils = [told, stored ?? {}].flatMap(({ council, formerly = [] }) =>
    council ? [council, ...formerly] : formerly,
  );
  const formerly = row.council ? former(row.council, councils) : [];
  return formerly.length > 0 ? { ...row, formerly } : row;
}
