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
  spokenFor: Pick<SpokenFor, 'mayTakeOver'>,
): DutyHere {
  const duty = dutyAt(service, place, gazetteer, exceptions);
  const stated = statedHolder(offered, place, (stating) =>
    spokenFor.mayTakeOver(stating, duty.holders),
  );
  return stated ? { ...duty, holders: [stated] } : duty;
}

/** A body that states, with date and source, that it has the duty here, and may; charities cannot state one. */
const statedHolder = (
  offered: readonly Stating[],
  { on }: Place,
  mayTakeOver: (stating: Stating) => boolean,
): Organisation | undefined =>
  offered.find(
    (stating) =>
      stating.duty &&
      stating.tier !== 'THIRD_SECTOR' &&
      isWithin(on, stating.duty.from, stating.duty.to) &&
      mayTakeOver(stating),
  )?.responsible;
