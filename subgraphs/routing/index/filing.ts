import { coverageKeys } from '../../../shared/coverage/coverage.ts';
import { listingSchema, type Announcement } from '../../../shared/listing/record.ts';
import { z } from 'zod';
import { bodiesOf } from './organisations.ts';

// Every listing is filed under each pair of a service and an area it covers, under each of either alone,
// and under each organisation it names. No service id has the mark that organisations' files begin with.
const SEPARATOR = '|';
export const ANY = '*';
const ORGANISATION = '@';

/** Sorts after whatever follows the start of a key. */
export const PAST_ANY = '\uffff';
/** Sorts before every service's files and after all others: services begin with a letter. */
export const PAST_OTHER_FILES = ORGANISATION + PAST_ANY;

/** The start of the keys that listings for a service are filed under, in one area or in any. */
export const fileOf = (service: string, area?: string): string =>
  (area === undefined ? [service, ''] : [service, area, '']).join(SEPARATOR);

/** The start of the keys that listings which name an organisation are filed under. */
export const fileOfOrganisation = (id: string): string => fileOf(ORGANISATION + id);

/** Every key a listing is filed under. */
export function filingKeys(announcement: Announcement): string[] {
  const { id, services, coverage } = announcement;
  const areas = [ANY, ...coverageKeys(coverage)];
  const files = [ANY, ...services].flatMap((service) => areas.map((area) => fileOf(service, area)));
  const bodies = bodiesOf(announcement).map((body) => fileOfOrganisation(body.id));
  return [...files, ...bodies].map((file) => file + id);
}

/** The id of the listing a key files. */
export const filedId = (key: string): string => key.slice(key.lastIndexOf(SEPARATOR) + 1);

/** The service a key files a listing under. */
export const filedService = (key: string): string => key.split(SEPARATOR)[0]!;

/** The area a key files a listing under. */
export const filedArea = (key: string): string => key.split(SEPARATOR)[1]!;

/** What an announcement must look like to be taken from a publisher's feed. */
export const announcementSchema = z.object({
  ...listingSchema.omit({ key: true }).shape,
  id: z.string().regex(/^[a-z][a-z0-9-]{0,62}:[a-z0-9][a-z0-9-]{0,79}$/),
  publisher: z.string(),
  tier: z.enum(['LOCAL', 'REGIONAL', 'NATIONAL', 'THIRD_SECTOR']),
  status: z.enum(['ACTIVE', 'WITHDRAWN']),
  version: z.number().int().positive(),
  modified: z.iso.datetime(),
});
