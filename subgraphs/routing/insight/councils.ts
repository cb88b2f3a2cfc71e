import { today } from '../../../shared/domain/dates.ts';
import type { Postcode } from '../../../shared/domain/postcode.ts';
import { sha256 } from '../../../shared/runtime/sha256.ts';
import type { Table } from '../../../shared/storage/database.ts';
import type { Footprint } from '../places/footprint.ts';
import { placeIn, type Place } from '../places/place.ts';
import type { Reference } from '../reference.ts';

/** What the councils of today are told from. */
export type CouncilsToday = {
  reference: Pick<Reference, 'stamp' | 'gazetteer' | 'browsing'>;
  footprints: Table<Footprint>;
};

// A place has a postcode. A council's has none that stands for all of it, and nothing here asks for it.
const NO_POSTCODE = '' as Postcode;

/** The principal councils in force today, as places; and a mark that changes with them. */
export async function councilsToday({
  reference: { stamp, gazetteer, browsing },
  footprints,
}: CouncilsToday): Promise<{ councils: Place[]; mark: string }> {
  const on = today();
  const rows = await footprints.range();
  // What is told of a council itself goes before what is told of one that it came of.
  const told = new Map([
    ...rows.map(({ key, row }) => [gazetteer.inForce(key, on), row] as const),
    ...rows.map(({ key, row }) => [key, row] as const),
  ]);
  const councils = browsing
    .councils()
    .map(({ code }) => placeIn({ ...told.get(code), council: code }, NO_POSTCODE, on, gazetteer));
  return { councils, mark: sha256(JSON.stringify([on, stamp ?? '', [...told]])) };
}
