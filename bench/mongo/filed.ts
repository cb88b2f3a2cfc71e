import { coverageKeys, placeKeys } from '../../shared/domain/coverage/coverage.ts';
import { today } from '../../shared/domain/dates.ts';
import type { Database } from '../../shared/storage/database.ts';
import { placeOf } from '../../subgraphs/routing/places/place.ts';
import { readReference } from '../../subgraphs/routing/reference.ts';
import { everyListing, type Asked } from '../nation/brute-force.ts';

/** How many listings are filed for the service at the place of each question, counted in a nation's own files. */
export async function filedAt(
  asked: readonly Asked[],
  nation: string,
  routing: Database,
): Promise<number[]> {
  const { gazetteer } = await readReference(routing);
  const places = await Promise.all(
    asked.map(async ({ told }) => {
      const answer = await placeOf(told.postcode, today(), async () => told.row, gazetteer);
      return new Set('place' in answer ? placeKeys(answer.place.location) : []);
    }),
  );
  const counts = asked.map(() => 0);
  const wanted = new Set(asked.map(({ service }) => service));
  for await (const { announcement } of everyListing(nation, (services) =>
    services.some((service) => wanted.has(service)),
  )) {
    const keys = coverageKeys(announcement.coverage);
    for (const [at, { service }] of asked.entries())
      if (announcement.services.includes(service) && keys.some((key) => places[at]!.has(key)))
        counts[at]!++;
  }
  return counts;
}
