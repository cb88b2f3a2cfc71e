import { coverageKeys } from '../../../shared/domain/coverage/coverage.ts';
import type { Announcement } from '../../../shared/contract/listing-record.ts';
import { bodiesOf } from './statements.ts';

// Every listing is filed under each pair of a service and a place it covers (an area, or a cell that its circle
// touches), under each service and each area alone, and under each organisation it names. No service id has the
// prefix of organisations' files.
const SEPARATOR = '|';
const ANY = '*';
const ORGANISATION = '@';

/** The file of the listings for a service at a place. */
export const fileAt = (service: string, place: string): string => service + SEPARATOR + place;

/** The service and the place of a file; neither for another kind of file. */
export const partsOf = (file: string): readonly [service: string, place: string] => {
  const [service = '', place = ''] = file.split(SEPARATOR);
  return [service, place];
};

/** The file of all listings for a service. */
export const fileOfService = (service: string): string => fileAt(service, ANY);

/** The file of all listings for an area, whatever the service. */
export const fileOfArea = (area: string): string => fileAt(ANY, area);

/** The file of the listings that name an organisation. */
export const fileOfOrganisation = (id: string): string => ORGANISATION + id;

/** Every file a listing is in. */
export function filesOf(announcement: Announcement): string[] {
  const { services, coverage } = announcement;
  const places = coverageKeys(coverage);
  return [
    ...services.map(fileOfService),
    ...services.flatMap((service) => places.map((place) => fileAt(service, place))),
    ...coverage.areas.map(fileOfArea),
    ...bodiesOf(announcement).map(({ id }) => fileOfOrganisation(id)),
  ];
}
