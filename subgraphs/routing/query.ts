import { pause } from '../../shared/runtime/allowance.ts';
import { today, type Day } from '../../shared/domain/dates.ts';
import { isAsked, readFacts, type FactInput } from '../../shared/domain/eligibility/facts.ts';
import { givenFacts } from '../../shared/domain/eligibility/given-facts.ts';
import { vocabulary } from '../../shared/domain/eligibility/vocabulary/vocabulary.ts';
import { BadInput } from '../../shared/runtime/errors.ts';
import type { Language } from '../../shared/domain/language.ts';
import { sliceOf, type SliceAsked } from '../../shared/contract/paging.ts';
import { placeKeys } from '../../shared/domain/coverage/coverage.ts';
import type { Context } from './context.ts';
import { questionFor } from '../../shared/contract/listing-resolvers.ts';
import { listedFrom } from './listings/listed.ts';
import { pageOfListings, type ListingsAsked } from './listings/page.ts';
import type { Place } from './places/place.ts';
import { sidesOf } from './places/sides.ts';
import { dutyAt } from './services/duties.ts';
import type { Match } from './services/search.ts';
import { unknownService } from './services/resolvers.ts';
import type { Enquiry } from './answers/candidates.ts';
import { whoDelivers, whoDeliversInEither, type Directions } from './answers/who-delivers.ts';

type In = { language: Language };
type Asked = In & {
  service: string;
  postcode: string;
  circumstances?: FactInput[] | null;
  on?: Day | null;
  locality?: string | null;
};
type SearchAsked = In & { text: string; postcode?: string | null; first: number };

const MOST_MATCHES = 50;
const MOST_PLAIN = 1_000;

const ASKED_FACTS = Object.keys(vocabulary).filter(isAsked);

/** Resolvers of routing's queries. */
export const Query = {
  whoDelivers: async (
    _: unknown,
    { service: id, postcode, circumstances, on, locality, language }: Asked,
    context: Context,
  ) => {
    const { reference, index, placeAt, unanswered, leaveOut, allowance } = context;
    const given = readFacts(circumstances ?? []);
    const service = reference.services.get(id);
    if (!service) return unknownService(id, language, context);
    const answer = await placeAt(postcode, on ?? today());
    if ('problem' in answer) return { ...answer.problem, language };
    const sides = await sidesOf(answer.place, context);
    const { gazetteer, exceptions } = reference;
    const sources = { gazetteer, exceptions, index, leaveOut, allowance };
    const at = (place: Place): Enquiry => ({
      service,
      place,
      facts: givenFacts(given, reference.settingOf(place)),
    });
    const counted = (directions: Directions) => {
      unanswered.count(directions);
      return directions;
    };
    if (sides.length < 2) return counted(await whoDelivers(at(answer.place), sources));
    if (!locality)
      return counted(
        await whoDeliversInEither(
          sides.map(({ place, addresses }) => ({ enquiry: at(place), addresses })),
          at(answer.place),
          sources,
        ),
      );
    const side = sides.find(({ place }) => place.council === locality);
    if (!side)
      throw new BadInput(
        `This postcode has no locality ${JSON.stringify(locality.slice(0, 40))}: use an id from localities.`,
      );
    return counted(await whoDelivers(at(side.place), sources));
  },

  searchServices: async (
    _: unknown,
    { text, postcode, first, language }: SearchAsked,
    context: Context,
  ) => {
    if (first < 1 || first > MOST_MATCHES)
      throw new BadInput(`first takes a number from 1 to ${MOST_MATCHES}.`);
    const { reference, index, placeAt, allowance } = context;
    const answer = postcode ? await placeAt(postcode, today()) : null;
    // Many that were asked for at once have found their place by now, and are to go on one at a time.
    if (allowance?.isSpent()) await allowance.turn();
    if (!answer || 'problem' in answer) return reference.search(text, language, first);
    const { place } = answer;
    const matches: (Match & { providedHere: boolean })[] = [];
    for (const match of reference.search(text, language, MOST_MATCHES)) {
      await pause(allowance);
      const { holders } = dutyAt(match.service, place, reference.gazetteer, reference.exceptions);
      const providedHere =
        holders.length > 0 ||
        (await index.serving(match.service.id, placeKeys(place.location))).length > 0;
      matches.push({ ...match, providedHere });
    }
    return matches.sort((a, b) => Number(b.providedHere) - Number(a.providedHere)).slice(0, first);
  },

  service: (_: unknown, { id }: { id: string }, { reference }: Context) =>
    reference.services.get(id) ?? null,

  place: async (
    _: unknown,
    { postcode, on, language }: In & { postcode: string; on?: Day | null },
    { placeAt }: Context,
  ) => {
    const answer = await placeAt(postcode, on ?? today());
    return 'place' in answer ? answer.place : { ...answer.problem, language };
  },

  area: (_: unknown, { code }: { code: string }, { reference: { gazetteer } }: Context) =>
    gazetteer.isKnown(code) ? gazetteer.area(code) : null,

  listing: async (_: unknown, { id }: { id: string }, { listings, typeNameOf }: Context) => {
    const indexed = await listings.load(id);
    return indexed && listedFrom(indexed, typeNameOf);
  },

  listings: async (_: unknown, asked: ListingsAsked, { index, typeNameOf, allowance }: Context) => {
    const { edges, pageInfo } = await pageOfListings(index, asked, allowance);
    const listed = edges.map(({ cursor, node }) => ({
      cursor,
      node: listedFrom(node, typeNameOf),
    }));
    return { edges: listed, nodes: listed.map(({ node }) => node), pageInfo };
  },

  facts: (_: unknown, asked: SliceAsked) =>
    sliceOf(ASKED_FACTS, asked, MOST_PLAIN).map(questionFor),

  publishers: (_: unknown, asked: SliceAsked, { followers }: Context) =>
    sliceOf([...followers.values()], asked, MOST_PLAIN).map((follower) => follower.standing()),
};
