import { inTurn } from '../../../shared/runtime/in-turn.ts';
import { questionFor, questionsFor } from '../../../shared/contract/listing-resolvers.ts';
import { sliceOf, type SliceAsked } from '../../../shared/contract/paging.ts';
import { say, type Language } from '../../../shared/domain/language.ts';
import { listedFrom, type Listed } from '../listings/listed.ts';
import type { Follower } from '../index/follower.ts';
import { POSTCODE_OF } from '../services/routed-by.ts';
import type { Directions, Locality, Route } from './who-delivers.ts';
import { questionsOf } from './questions.ts';
import type { Reason } from './reasons.ts';

type Known = {
  followers: ReadonlyMap<string, Follower>;
  areaOf: (code: string) => object;
  typeNameOf: (publisher: string) => string;
};

// An answer's routes with all that callers ask of them come to half a kilobyte each, and more.
const MOST_ROUTES = 100;
const MOST_PUBLISHERS = 1_000;

/** Resolvers of the answer. */
export const answerResolvers = {
  WhoDelivers: {
    __resolveType: (answer: object) =>
      'outcome' in answer
        ? 'Directions'
        : 'suggestions' in answer
          ? 'ServiceProblem'
          : 'PostcodeProblem',
  },
  Directions: {
    service: ({ enquiry }: Directions) => enquiry.service,
    routedBy: ({ enquiry }: Directions) => enquiry.service.routedBy,
    postcodeOf: ({ enquiry }: Directions, { language }: { language: Language }) =>
      say(POSTCODE_OF[enquiry.service.routedBy], language),
    place: ({ enquiry }: Directions) => enquiry.place,
    on: ({ enquiry }: Directions) => enquiry.place.on,
    routes: ({ routes }: Directions, asked: SliceAsked) => sliceOf(routes, asked, MOST_ROUTES),
    routesInAll: ({ routes }: Directions) => routes.length,
    questions: inTurn(({ routes }: Directions) =>
      questionsOf(routes.map(({ candidate }) => candidate)).map(questionFor),
    ),
    incomplete: (_: unknown, asked: SliceAsked, { followers }: Known) => {
      const unheard = [...followers.values()].filter((follower) => follower.state() !== 'FRESH');
      return sliceOf(unheard, asked, MOST_PUBLISHERS)
        .map((follower) => follower.standing())
        .map((standing) => ({ ...standing, publisher: standing }));
    },
  },
  Route: {
    role: ({ candidate }: Route) => candidate.role,
    verdict: ({ candidate }: Route) => candidate.assessment.verdict,
    criteria: inTurn(({ candidate }: Route) => candidate.assessment.criteria()),
    missing: inTurn(({ candidate }: Route) => questionsFor(candidate.assessment)),
    listing: ({ candidate }: Route, _: unknown, { typeNameOf }: Known): Listed =>
      listedFrom(candidate, typeNameOf),
  },
  Reason: { text: (reason: Reason, { language }: { language: Language }) => reason.say(language) },
  Locality: {
    council: ({ place }: Locality, _: unknown, { areaOf }: Known) => areaOf(place.council),
    county: ({ place }: Locality, _: unknown, { areaOf }: Known) =>
      place.county ? areaOf(place.county) : null,
  },
};
