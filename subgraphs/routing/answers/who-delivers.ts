import type { Allowance } from '../../../shared/runtime/allowance.ts';
import { placeKeys } from '../../../shared/domain/coverage/coverage.ts';
import type { Organisation } from '../../../shared/contract/listing-record.ts';
import type { AnnouncementIndex } from '../index/announcements.ts';
import type { Place } from '../places/place.ts';
import type { Reference } from '../reference.ts';
import type { LeaveOut } from './each-that-can.ts';
import { holdersAt } from './holders.ts';
import { ranked } from './rank.ts';
import { reasonsFor, type Reason } from './reasons.ts';
import { candidates, covering, type Candidate, type Enquiry, type Judging } from './candidates.ts';

export type Outcome =
  'ROUTED' | 'NO_LISTING_PUBLISHED' | 'NOT_PROVIDED_HERE' | 'DEPENDS_ON_ADDRESS';

/** One side of a split postcode: its council, and who would be responsible there. */
export type Locality = {
  id: string;
  place: Place;
  responsible: Organisation | null;
  addresses: number | null;
};

/** A listing in the answer, with its rank from 1 and the reasons for it. */
export type Route = { rank: number; candidate: Candidate; reasons: Reason[] };

/** The answer: who is responsible, and where to go, best first. */
export type Directions = {
  outcome: Outcome;
  enquiry: Enquiry;
  responsible: Organisation | null;
  routes: Route[];
  localities: Locality[];
};

type Known = Pick<Reference, 'gazetteer' | 'exceptions'> & {
  index: AnnouncementIndex;
  spokenFor: Judging['spokenFor'];
  leaveOut: LeaveOut;
  allowance: Allowance | undefined;
};

/** Answers an enquiry at one place. */
export async function whoDelivers(
  enquiry: Enquiry,
  { gazetteer, exceptions, index, spokenFor, leaveOut, allowance }: Known,
): Promise<Directions> {
  const { service, place } = enquiry;
  const filed = await index.serving(service.id, placeKeys(place.location));
  if (allowance?.isSpent()) await allowance.turn();
  const found = covering(filed, place, leaveOut);
  const { holders: named, providedHere } = holdersAt(
    service,
    place,
    found.map(({ indexed }) => indexed.announcement),
    { gazetteer, exceptions },
    spokenFor,
  );
  const known = index.names.entriesOf(named);
  const holders = Array.isArray(known) ? known : await known;
  // The bodies that listings name have the register's ids already.
  const inForce = (body: string) => {
    const now = gazetteer.bodyOn(body, place);
    return now === body ? body : index.names.idOf(now);
  };
  const best = ranked(candidates(found, holders, enquiry, { inForce, spokenFor, leaveOut }));
  const reasons = reasonsFor(best);
  return {
    outcome:
      best.length > 0 ? 'ROUTED' : providedHere ? 'NO_LISTING_PUBLISHED' : 'NOT_PROVIDED_HERE',
    enquiry,
    responsible: holders[0] ?? null,
    routes: best.map((candidate, at) => ({ rank: at + 1, candidate, reasons: reasons[at]! })),
    localities: [],
  };
}

/**
 * Answers an enquiry at a postcode that straddles councils: one answer where it is the same on all sides, and
 * otherwise the localities to choose between, since guessing would send some people to the wrong body.
 */
export async function whoDeliversInEither(
  sides: readonly { enquiry: Enquiry; addresses: number | null }[],
  enquiry: Enquiry,
  known: Known,
): Promise<Directions> {
  const answers = await Promise.all(sides.map(({ enquiry }) => whoDelivers(enquiry, known)));
  const [first] = answers as [Directions];
  if (answers.every((answer) => sameAnswer(answer, first))) return first;
  const localities = answers.map(({ responsible, enquiry: { place } }, at) => ({
    id: place.council,
    place,
    addresses: sides[at]!.addresses,
    responsible,
  }));
  return {
    ...first,
    outcome: 'DEPENDS_ON_ADDRESS',
    enquiry,
    responsible: null,
    routes: [],
    localities,
  };
}

const sameAnswer = (a: Directions, b: Directions) =>
  a.responsible?.id === b.responsible?.id &&
  a.routes.map(({ candidate }) => candidate.announcement.id).join() ===
    b.routes.map(({ candidate }) => candidate.announcement.id).join();
