import { isWithin } from '../../../shared/domain/dates.ts';
import type { Announcement, Organisation } from '../../../shared/contract/listing-record.ts';
import type { Speaking, SpokenFor } from '../index/spoken-for.ts';
import type { Place } from '../places/place.ts';
import type { Reference } from '../reference.ts';
import { dutyAt, type DutyHere } from '../services/duties.ts';
import type { Service } from '../services/service.ts';

type Stating = Pick<Announcement, 'duty' | 'tier'> & Speaking;

/** Who has a service's duty at a place: from the reference tables, or as stated by a listing offered there. */
export function holdersAt(
  service: Service,
  place: Place,
  offered: readonly Stating[],
  { gazetteer, exceptions }: Pick<Reference, 'gazetteer' | 'exceptions'>,
  spokenFor: Pick<SpokenFor, 'mayState'>,
): DutyHere {
  const duty = dutyAt(service, place, gazetteer, exceptions);
  const stated = statedHolder(offered, place, spokenFor);
  return stated ? { ...duty, holders: [stated] } : duty;
}

/**
 * A body that states, with date and source, that it has the duty here; charities cannot state one, and nobody can for
 * another.
 */
const statedHolder = (
  offered: readonly Stating[],
  { on }: Place,
  { mayState }: Pick<SpokenFor, 'mayState'>,
): Organisation | undefined =>
  offered.find(
    (stating) =>
      stating.duty &&
      stating.tier !== 'THIRD_SECTOR' &&
      isWithin(on, stating.duty.from, stating.duty.to) &&
      mayState(stating),
  )?.responsible;
