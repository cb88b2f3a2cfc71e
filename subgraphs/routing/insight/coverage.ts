import { today } from '../../../shared/domain/dates.ts';
import type { Organisation } from '../../../shared/contract/listing-record.ts';
import { holdersAt } from '../answers/holders.ts';
import type { SpokenFor } from '../index/spoken-for.ts';
import type { Outline } from '../index/stored-rows.ts';
import type { Pause } from '../index/service-outlines.ts';
import { typeOf, type AreaType } from '../places/area.ts';
import type { Place } from '../places/place.ts';
import type { Reference } from '../reference.ts';
import type { Service } from '../services/service.ts';

export type CoverageState = 'PUBLISHED' | 'SILENT' | 'NOBODY';

/** The state of a service in a council's area. */
export type CoverageCell = {
  area: string;
  state: CoverageState;
  responsible: Organisation | null;
  listings: number;
};

type Known = Pick<Reference, 'gazetteer' | 'exceptions' | 'register'> & {
  spokenFor: Pick<SpokenFor, 'mayTakeOver' | 'standsBy'>;
};

/** The state of a service in each council, given all its listings that are in force. */
export async function coverageOf(
  service: Service,
  listings: readonly Outline[],
  councils: readonly Place[],
  reference: Known,
  pause: Pause,
): Promise<CoverageCell[]> {
  const filed = await filedByArea(listings, reference, pause);
  const cells: CoverageCell[] = [];
  for (const council of councils) {
    cells.push(cellIn(council, service, filed, reference));
    await pause();
  }
  return cells;
}

function cellIn(
  council: Place,
  service: Service,
  filed: ReadonlyMap<string, Outline[]>,
  reference: Known,
): CoverageCell {
  const offered = [...new Set(council.location.areas.flatMap((code) => filed.get(code) ?? []))];
  const { holders, providedHere } = holdersAt(
    service,
    council,
    offered,
    reference,
    reference.spokenFor,
  );
  const isDuty = providedHere && service.duty.length > 0;
  const { gazetteer, register, spokenFor } = reference;
  const bodyOf = (id: string) => gazetteer.bodyOn(register.idOf(id), council);
  const ids = new Set(holders.map(({ id }) => register.idOf(id)));
  // What others publish in a body's name is not published by it.
  const published = offered.some((listing) =>
    [listing.responsible, listing.provider].some(
      ({ id }) => ids.has(bodyOf(id)) && spokenFor.standsBy(listing, id),
    ),
  );
  return {
    area: council.council,
    state: published ? 'PUBLISHED' : isDuty || holders.length > 0 ? 'SILENT' : 'NOBODY',
    responsible: holders[0] ?? null,
    listings: offered.length,
  };
}

/**
 * Listings by each area they are for. One for parts of councils only (wards, a former council's area,
 * around a point) is filed with the responsible council, which has published for some of its area.
 */
async function filedByArea(
  listings: readonly Outline[],
  { gazetteer: { successors }, register }: Known,
  pause: Pause,
): Promise<ReadonlyMap<string, Outline[]>> {
  const isPart = (code: string) =>
    PARTS.has(typeOf(code)) ||
    successors(code).some(
      ({ kind, on }) => (kind === 'MERGED' || kind === 'SPLIT') && on && on <= today(),
    );
  const filed = new Map<string, Outline[]>();
  for (const listing of listings) {
    const { coverage, responsible } = listing;
    const isForParts = coverage.areas.every(isPart);
    for (const code of isForParts ? register.idsOf(responsible.id) : coverage.areas) {
      const there = filed.get(code);
      if (there) there.push(listing);
      else filed.set(code, [listing]);
    }
    await pause();
  }
  return filed;
}

const PARTS = new Set<AreaType>(['WARD', 'PARISH', 'CONSTITUENCY']);
