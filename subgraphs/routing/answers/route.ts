import { covers } from '../../../shared/coverage/coverage.ts';
import { isWithin } from '../../../shared/dates.ts';
import type { Assessment } from '../../../shared/eligibility/verdict.ts';
import type { EnquiryFacts } from '../../../shared/listing/resolvers.ts';
import type { Announcement, Organisation } from '../../../shared/listing/record.ts';
import type { Text } from '../../../shared/language/text.ts';
import type { Indexed } from '../index/announcements.ts';
import type { Place } from '../places/place.ts';
import type { Service } from '../services/service.ts';

/** What a listing is to the duty: the holder's own, delivered on its behalf, another way, or support beside it. */
export type Role = 'DUTY' | 'COMMISSIONED' | 'ALTERNATIVE' | 'SUPPORT';

/** A listing in force and covering the place, and how: narrowness counts up from the narrowest. */
type Covering = { indexed: Indexed; narrowness: number; km: number | null };

/** A listing that covers the place, and all that its rank is decided by. */
export type Candidate = Indexed & {
  assessment: Assessment;
  role: Role;
  /** What the responsible body says when it puts this listing first. */
  priority: Text | null;
  narrowness: number;
  km: number | null;
};

/** What is asked: a service, at a place (and so on a day), for a person of whom some facts are known. */
export type Enquiry = EnquiryFacts & { service: Service; place: Place };

/** The listings that are offered at the place on the day. */
export function covering(found: readonly Indexed[], { location, on }: Place): Covering[] {
  const covering: Covering[] = [];
  for (const indexed of found) {
    const { coverage, validFrom, validTo, status } = indexed.announcement;
    if (status !== 'ACTIVE' || !isWithin(on, validFrom, validTo)) continue;
    const covered = covers(coverage, location);
    if (covered) covering.push({ indexed, narrowness: covered.narrowness, km: covered.km });
  }
  return covering;
}

/** What each covering listing is in this enquiry, given who has the duty. */
export function candidates(
  found: readonly Covering[],
  holders: readonly Organisation[],
  enquiry: Enquiry,
): Candidate[] {
  const holderIds = new Set(holders.map(({ id }) => id));
  const preferred = preferences(found, holderIds, enquiry);
  return found.map(({ indexed: { announcement, assess }, narrowness, km }) => ({
    announcement,
    assess,
    assessment: assess(enquiry.facts),
    role: roleOf(announcement, holderIds),
    priority: preferred.get(announcement.id) ?? null,
    narrowness,
    km,
  }));
}

function roleOf(
  { responsible, provider, tier, arrangement }: Announcement,
  holders: ReadonlySet<string>,
): Role {
  if (holders.has(responsible.id)) return responsible.id === provider.id ? 'DUTY' : 'COMMISSIONED';
  if (holders.has(provider.id)) return 'DUTY';
  return tier === 'THIRD_SECTOR' || arrangement === 'VOLUNTARY' ? 'SUPPORT' : 'ALTERNATIVE';
}

/** Listings that bodies with the duty say to try first here and now, with what they say. */
function preferences(
  found: readonly Covering[],
  holders: ReadonlySet<string>,
  { service, place }: Enquiry,
) {
  const said = found
    .map(({ indexed }) => indexed)
    .filter(
      ({ announcement }) =>
        holders.has(announcement.responsible.id) && announcement.tier !== 'THIRD_SECTOR',
    )
    .flatMap(({ announcement }) => announcement.prefers)
    .filter(({ from, to }) => isWithin(place.on, from, to))
    .filter(({ services }) => !services || services.includes(service.id))
    .filter(({ areas }) => !areas || areas.some((code) => place.location.areas.includes(code)));
  return new Map(said.map(({ listing, text }) => [listing, text]));
}
