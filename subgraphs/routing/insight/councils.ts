import { today } from '../../../shared/domain/dates.ts';
import type { Postcode } from '../../../shared/domain/postcode.ts';
import { sha256 } from '../../../shared/runtime/sha256.ts';
import type { Table } from '../../../shared/storage/database.ts';
import type { Footprint } from '../places/footprint.ts';
import { placeIn, type Place } from '../places/place.ts';
import type { Reference } from '../reference.ts';

/** The sources for today's councils. */
export type CouncilsToday = {
  reference: Pick<Reference, 'stamp' | 'gazetteer' | 'browsing'>;
  footprints: Table<Footprint>;
};

// A place has a postcode. No one postcode represents a whole council, and nothing here reads it.
const NO_POSTCODE = '' as Postcode;

/** The principal councils in force today, as places; and a hash that changes with them. */
export async function councilsToday({
  reference: { stamp, gazetteer, browsing },
  footprints,
}: CouncilsToday): Promise<{ councils: Place[]; mark: string }> {
  const on = today();
  const rows = await footprints.range();
  // A council's own footprint takes precedence over its predecessor's.
  const told = new Map([
    ...rows.map(({ key, row }) => [gazetteer.areaOn(key, on) ?? key, row] as const),
    ...rows.map(({ key, row }) => [key, row] as const),
  ]);
  const councils = browsing
    .councils()
    .map(({ code }) => placeIn({ ...told.get(code), council: code }, NO_POSTCODE, on, gazetteer));
  return { councils, mark: sha256(JSON.stringify([on, stamp ?? '', [...told]])) };
}
