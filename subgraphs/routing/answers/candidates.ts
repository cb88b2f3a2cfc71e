import { covers } from '../../../shared/domain/coverage/coverage.ts';
import { isWithin } from '../../../shared/domain/dates.ts';
import type { Assessment } from '../../../shared/domain/eligibility/verdict.ts';
import type { Facts } from '../../../shared/domain/eligibility/facts.ts';
import {
  funderOf,
  type Announcement,
  type Organisation,
} from '../../../shared/contract/listing-record.ts';
import type { Text } from '../../../shared/domain/language.ts';
import type { Indexed } from '../index/read-lately.ts';
import type { SpokenFor } from '../index/spoken-for.ts';
import type { Place } from '../places/place.ts';
import type { Service } from '../services/service.ts';
import { eachThatCan, type LeaveOut } from './each-that-can.ts';

/** A listing's relation to the duty: the holder's own, delivered on its behalf, an alternative, or support. */
export type Role = 'DUTY' | 'COMMISSIONED' | 'ALTERNATIVE' | 'SUPPORT';

/** That it is delivered for the body with the duty, or offered by that body itself. */
export type Claim = 'CLAIMS_TO_DELIVER' | 'PUBLISHED_IN_ITS_NAME';

/** A listing in force that covers the place, and how closely: narrowness counts up from the narrowest. */
type Covering = { indexed: Indexed; narrowness: number; km: number | null };

/** A listing that covers the place, and everything that decides its rank. */
export type Candidate = Indexed & {
  assessment: Assessment;
  role: Role;
  /** The body with the duty, by which or on behalf of which it is offered. */
  holder: Organisation | null;
  /** What it says of the body with the duty, which that body has not said: its role does not count on it. */
  claim: Claim | null;
  /** Whether the body that it says pays for it has said so. */
  payerSaysSo: boolean;
  /** Whether its provider stands by it: if not, what it says is its publisher's word. */
  providerSaysSo: boolean;
  /** The responsible body's stated reason for putting this listing first. */
  priority: Text | null;
  narrowness: number;
  km: number | null;
};

type Told = Pick<SpokenFor, 'speaksFor' | 'standsBy' | 'mayPrefer' | 'mayTakeOver'>;

/** What candidates are judged by: who is whose successor, and who speaks for whom. */
export type Judging = {
  inForce: (body: string) => string;
  spokenFor: Told;
  leaveOut: LeaveOut;
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
  { inForce, spokenFor, leaveOut }: Judging,
): Candidate[] {
  const holding = new Map(holders.map((holder) => [holder.id, holder]));
  // A council's listings are its successor's from the day it takes over.
  const holderFor = ({ id }: Organisation) => holding.get(id) ?? holding.get(inForce(id)) ?? null;
  const preferred = new Map(
    eachThatCan(found, idIn, leaveOut, ({ indexed }) =>
      indexed.announcement.prefers.length > 0 && spokenFor.mayPrefer(indexed.announcement)
        ? preferences(indexed, holderFor, enquiry)
        : [],
    ),
  );
  const commissions = commissionsIn(found, spokenFor);
  return eachThatCan(found, idIn, leaveOut, ({ indexed, narrowness, km }) => {
    const { announcement, assess } = indexed;
    return [
      {
        announcement,
        assess,
        assessment: assess(enquiry.facts),
        ...standingOf(announcement, { holderFor, spokenFor, commissions }),
        providerSaysSo: spokenFor.standsBy(announcement, announcement.provider.id),
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
type Standing = Pick<Candidate, 'role' | 'holder' | 'claim' | 'payerSaysSo'>;
type Telling = { holderFor: HolderFor; spokenFor: Told; commissions: Commissions };

/** What a listing is to the duty: a claim about another body counts only once that body has said so. */
function standingOf(announcement: Announcement, telling: Telling): Standing {
  const { holderFor, spokenFor, commissions } = telling;
  const { responsible, provider, tier, arrangement } = announcement;
  const payer = funderOf(announcement);
  const payerSays = payer !== undefined && spokenFor.standsBy(announcement, payer.id);
  const saysSo = (body: Organisation, holder: Organisation) =>
    spokenFor.standsBy(announcement, body.id) || spokenFor.standsBy(announcement, holder.id);
  const claims = (claim: Claim): Standing => ({
    role: 'ALTERNATIVE',
    holder: null,
    claim,
    payerSaysSo: payerSays,
  });

  const holder = holderFor(responsible);
  if (holder && responsible.id === provider.id)
    return saysSo(responsible, holder) ? own(holder, payerSays) : claims('PUBLISHED_IN_ITS_NAME');
  if (holder) {
    if (!saysSo(responsible, holder) && !commissions(responsible, provider))
      return claims('CLAIMS_TO_DELIVER');
    const pays = payerSays || payer?.id === responsible.id;
    return { role: 'COMMISSIONED', holder, claim: null, payerSaysSo: pays };
  }
  const holds = holderFor(provider);
  if (holds)
    return saysSo(provider, holds) ? own(holds, payerSays) : claims('PUBLISHED_IN_ITS_NAME');
  const helps = tier === 'THIRD_SECTOR' || arrangement === 'VOLUNTARY';
  const role = helps ? 'SUPPORT' : 'ALTERNATIVE';
  return { role, holder: null, claim: null, payerSaysSo: payerSays };
}

const own = (holder: Organisation, payerSaysSo: boolean): Standing => ({
  role: 'DUTY',
  holder,
  claim: null,
  payerSaysSo,
});

/** Whether a body itself says, in a listing offered here, that a provider delivers the service for it. */
type Commissions = (body: Organisation, provider: Organisation) => boolean;

function commissionsIn(found: readonly Covering[], { speaksFor }: Told): Commissions {
  // Only a claim asks for these, and most places have none.
  let said: Set<string> | undefined;
  const pair = (body: Organisation, provider: Organisation) => `${body.id} ${provider.id}`;
  return (body, provider) => {
    said ??= new Set(
      found
        .map(({ indexed }) => indexed.announcement)
        .filter((announcement) => speaksFor(announcement, announcement.responsible.id))
        .map(({ responsible, provider }) => pair(responsible, provider)),
    );
    return said.has(pair(body, provider));
  };
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
