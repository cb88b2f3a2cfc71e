import type { Organisation } from '../../../shared/contract/listing-record.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Place } from '../places/place.ts';
import type { Duty, DutyException, Service } from './service.ts';

/** Who has the duty for a service at a place. */
export type DutyHere = {
  /** The bodies with the duty, the main one first; empty where nobody has it, or it is not known who. */
  holders: Organisation[];
  /** Nobody has the duty in any nation, or somebody has it in this one. */
  providedHere: boolean;
};

export type Exceptions = ReadonlyMap<string, DutyException>;

export const exceptionKey = ({ service, nation }: Pick<DutyException, 'service' | 'nation'>) =>
  `${service}|${nation}`;

/** Finds the bodies with a service's duty at a place, by the reference tables. */
export function dutyAt(
  service: Service,
  place: Place,
  gazetteer: Gazetteer,
  exceptions: Exceptions,
): DutyHere {
  const exception = exceptions.get(exceptionKey({ service: service.id, nation: place.nation }));
  if (exception) {
    const body = exception.body && gazetteer.body(exception.body);
    return { holders: body ? [body] : [], providedHere: Boolean(exception.body) };
  }
  const duties = service.duty.filter(({ nations }) => nations.includes(place.nation));
  const ids = duties.flatMap((duty) => HOLDERS[duty.level](place, duty, gazetteer));
  const holders = ids
    .map((id) => id && gazetteer.body(id))
    .filter((body) => body !== undefined && body !== '');
  return {
    holders,
    providedHere: service.duty.length === 0 || duties.length > 0,
  };
}

type HoldersOf = (place: Place, duty: Duty, gazetteer: Gazetteer) => (string | undefined)[];

// A county service in a place without a county is the council's own: a unitary does both.
const HOLDERS: Record<Duty['level'], HoldersOf> = {
  COUNTY: ({ county, council }) => [county ?? council],
  DISTRICT: ({ council }) => [council],
  ALL: ({ council, county }) => [council, county],
  POLICE: ({ police }) => [police],
  ICB: ({ icb }) => [icb],
  COMBINED_AUTHORITY: ({ combinedAuthority, county, council }) => [
    combinedAuthority ?? county ?? council,
  ],
  FIRE: ({ location }, _, gazetteer) => [gazetteer.fireService(location.areas)],
  BODY: (_, { body }) => [body],
};
