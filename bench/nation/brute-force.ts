import { join } from 'node:path';
import { NATION_FILES } from '../../cli/generate/nation.ts';
import { definitionOf, TIERS } from '../../app/tiers.ts';
import { covers } from '../../shared/domain/coverage/coverage.ts';
import { today } from '../../shared/domain/dates.ts';
import { givenFacts } from '../../shared/domain/eligibility/given-facts.ts';
import { linesOf } from '../../shared/storage/import/lines.ts';
import { announce, type StoredListing } from '../../shared/contract/listing-record.ts';
import { createLogger } from '../../shared/runtime/logger.ts';
import type { Database } from '../../shared/storage/database.ts';
import { ownOf } from '../../shared/sdk/subgraph/definition.ts';
import { draftSchema } from '../../shared/contract/draft.ts';
import { whoDelivers } from '../../subgraphs/routing/answers/who-delivers.ts';
import type { Indexed } from '../../subgraphs/routing/index/read-lately.ts';
import { assessing } from '../../subgraphs/routing/index/assessing.ts';
import { placeOf, type Place } from '../../subgraphs/routing/places/place.ts';
import { readReference, type Reference } from '../../subgraphs/routing/reference.ts';
import type { Told } from './postcodes.ts';

/** A question, with what its file tells of the postcode. */
export type Asked = { service: string; told: Told };

/** The part of an answer that is compared: where it leads, in order, or why nowhere. */
export type Expected = { outcome: string; responsible: string | null; listings: string[] } | string;

/**
 * What the answers must be, found the long way: every line of every listings file is read and held against every
 * question. Of the product only what needs no index is used: where a listing covers, and how routes are ranked.
 */
export async function bruteForce(
  asked: readonly Asked[],
  nation: string,
  routing: Database,
): Promise<Expected[]> {
  const reference = await readReference(routing);
  const places = await Promise.all(
    asked.map(({ told }) =>
      placeOf(told.postcode, today(), async () => told.row, reference.gazetteer),
    ),
  );
  const found: Indexed[][] = asked.map(() => []);
  const byService = new Map<string, { at: number; place: Place }[]>();
  for (const [at, { service }] of asked.entries()) {
    const answer = places[at]!;
    if ('place' in answer)
      byService.set(service, [...(byService.get(service) ?? []), { at, place: answer.place }]);
  }
  for await (const indexed of everyListing(nation, (services) =>
    services.some((service) => byService.has(service)),
  )) {
    const { services, coverage } = indexed.announcement;
    for (const service of services)
      for (const { at, place } of byService.get(service) ?? [])
        if (covers(coverage, place.location)) found[at]!.push(indexed);
  }
  return Promise.all(
    places.map(async (answer, at) =>
      'place' in answer
        ? expected(asked[at]!.service, answer.place, found[at]!, reference)
        : answer.problem.code,
    ),
  );
}

/** Every listing of a nation's files that is for a service asked for. */
export async function* everyListing(
  nation: string,
  isAskedFor: (services: readonly string[]) => boolean,
): AsyncGenerator<Indexed> {
  for (const tier of TIERS) {
    const schema = draftSchema(ownOf(definitionOf[tier.name](NO_DATABASE)));
    for await (const { lines } of linesOf(join(nation, NATION_FILES[`${tier.name}-listings`]))) {
      for (const line of lines) {
        const json = JSON.parse(line!) as { services: string[] };
        if (!isAskedFor(json.services)) continue;
        const stored = { ...schema.parse(json), version: 1, modified: '' } as StoredListing;
        const announcement = announce(tier, stored);
        yield { announcement, assess: assessing(announcement, LOG) };
      }
    }
  }
}

async function expected(
  id: string,
  place: Place,
  found: readonly Indexed[],
  { services, gazetteer, register, exceptions, settingOf }: Reference,
): Promise<Expected> {
  const { outcome, responsible, routes } = await whoDelivers(
    { service: services.get(id)!, place, facts: givenFacts(new Map(), settingOf(place)) },
    {
      gazetteer,
      exceptions,
      index: {
        serving: async () => found,
        names: { entriesOf: (bodies: readonly object[]) => [...bodies], idOf: register.idOf },
      } as never,
      leaveOut: (listing, error) => {
        throw new Error(`${listing} left out`, { cause: error });
      },
      // A nation's files are imported by its operator: every listing is the word of the bodies it names.
      spokenFor: {
        speaksFor: () => true,
        standsBy: () => true,
        mayPrefer: () => true,
        mayTakeOver: () => true,
      },
      allowance: undefined,
    },
  );
  return {
    outcome,
    responsible: responsible?.id ?? null,
    listings: routes.map(({ candidate }) => candidate.announcement.id),
  };
}

const LOG = createLogger('silent', 'bench');
// What a tier is defined by asks its store for nothing.
const NO_DATABASE = { table: () => ({}) } as unknown as Database;
