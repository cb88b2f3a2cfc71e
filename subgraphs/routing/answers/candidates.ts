import { covers } from '../../../shared/domain/coverage/coverage.ts';
import { isWithin } from '../../../shared/domain/dates.ts';
import type { Assessment } from '../../../shared/domain/eligibility/verdict.ts';
import type { Facts } from '../../../shared/domain/eligibility/facts.ts';
import type { Announcement, Organisation } from '../../../shared/contract/listing-record.ts';
import type { Text } from '../../../shared/domain/language.ts';
import type { Indexed } from '../index/read-lately.ts';
import type { Place } from '../places/place.ts';
import type { Service } from '../services/service.ts';
import { eachThatCan, type LeaveOut } from './each-that-can.ts';

/** A listing's relation to the duty: the holder's own, delivered on its behalf, an alternative, or support. */
export type Role = 'DUTY' | 'COMMISSIONED' | 'ALTERNATIVE' | 'SUPPORT';

/** A listing in force that covers the place, and how closely: narrowness counts up from the narrowest. */
type Covering = { indexed: Indexed; narrowness: number; km: number | null };

/** A listing that covers the place, and everything that decides its rank. */
export type Candidate = Indexed & {
  assessment: Assessment;
  role: Role;
  /** The body with the duty, by which or on behalf of which it is offered. */
  holder: Organisation | null;
  /** The responsible body's stated reason for putting this listing first. */
  priority: Text | null;
  narrowness: number;
  km: number | null;
};

/** An enquiry: a service, at a place (and so on a day), for a person about whom some facts are known. */
export type Enquiry = { service: Service; place: Place; facts: Facts };

/** The listings that are offered at the place on the day. */
export const covering = (
  found: readonly Indexed[],
  { location, on }: Place,
  leaveOut: LeaveOut,
): Covering[] =>
  eachThatCan(found, idOf, leaveOut, (indexed) => {
    const { coverage, validFrom, validTo, status } = indexed.announcement;
    if (status !== 'ACTIVE' || !isWithin(on, validFrom, validTo)) return [];
    const covered = covers(coverage, location);
    return covered ? [{ indexed, narrowness: covered.narrowness, km: covered.km }] : [];
  });

/** The candidate for each covering listing in this enquiry, given who has the duty. */
export function candidates(
  found: readonly Covering[],
  holders: readonly Organisation[],
  enquiry: Enquiry,
  inForce: (body: string) => string,
  leaveOut: LeaveOut,
): Candidate[] {
  const holding = new Map(holders.map((holder) => [holder.id, holder]));
  // A council's listings are its successor's from the day it takes over.
  const holderFor = ({ id }: Organisation) => holding.get(id) ?? holding.get(inForce(id)) ?? null;
  const preferred = new Map(
    eachThatCan(found, idIn, leaveOut, ({ indexed }) => preferences(indexed, holderFor, enquiry)),
  );
  return eachThatCan(found, idIn, leaveOut, ({ indexed, narrowness, km }) => {
    const { announcement, assess } = indexed;
    return [
      {
        announcement,
        assess,
        assessment: assess(enquiry.facts),
        ...standingOf(announcement, holderFor),
        priority: preferred.get(announcement.id) ?? null,
        narrowness,
        km,
      },
    ];
  });
}

const idOf = ({ announcement }: Indexed) => announcement.id;
const idIn = ({ indexed }: Covering) => idOf(indexed);

type HolderFor = (body: Organisation) => Organisation | null;

function standingOf(
  { responsible, provider, tier, arrangement }: Announcement,
  holderFor: HolderFor,
): Pick<Candidate, 'role' | 'holder'> {
  const holder = holderFor(responsible);
  if (holder) return { role: responsible.id === provider.id ? 'DUTY' : 'COMMISSIONED', holder };
  const own = holderFor(provider);
  if (own) return { role: 'DUTY', holder: own };
  const helps = tier === 'THIRD_SECTOR' || arrangement === 'VOLUNTARY';
  return { role: helps ? 'SUPPORT' : 'ALTERNATIVE', holder: null };
}

/** Listings that a body with the duty says to try first here and now, each with its stated reason. */
function preferences(
  { announcement: { responsible, tier, prefers } }: Indexed,
  holderFor: HolderFor,
  { service, place }: Enquiry,
): [listing: string, said: Text][] {
  if (prefers.length === 0 || tier === 'THIRD_SECTOR' || !holderFor(responsible)) return [];
  return prefers
    .filter(({ from, to }) => isWithin(place.on, from, to))
    .filter(({ services }) => !services || services.includes(service.id))
    .filter(({ areas }) => !areas || areas.some((code) => place.location.areas.includes(code)))
    .map(({ listing, text }) => [listing, text]);
}
