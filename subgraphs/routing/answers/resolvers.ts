import { BadInput } from '../../../shared/runtime/errors.ts';
import { inTurn } from '../../../shared/runtime/in-turn.ts';
import { questionFor, questionsFor } from '../../../shared/contract/question.ts';
import { sliceOf } from '../../../shared/contract/paging.ts';
import { today } from '../../../shared/domain/dates.ts';
import { readFacts } from '../../../shared/domain/eligibility/facts.ts';
import { givenFacts } from '../../../shared/domain/eligibility/given-facts.ts';
import { say } from '../../../shared/domain/language.ts';
import { listedFrom } from '../listings/listed.ts';
import type { Place } from '../places/place.ts';
import { sidesOf } from '../places/sides.ts';
import type { QueryResolvers, Resolvers } from '../resolver-types.generated.ts';
import { POSTCODE_OF } from '../services/routed-by.ts';
import { unknownService } from '../services/service-by-id.ts';
import type { Enquiry } from './candidates.ts';
import { questionsOf } from './questions.ts';
import { whoDelivers, whoDeliversInEither, type Directions } from './who-delivers.ts';

// Each route, with all the fields that clients select, is half a kilobyte or more of response.
const MOST_ROUTES = 100;
const MOST_PUBLISHERS = 1_000;

/** Resolvers of the query for who delivers a service. */
export const answersQuery = {
  whoDelivers: async (
    _,
    { service: id, postcode, circumstances, on, locality, language },
    context,
  ) => {
    const { reference, index, spokenFor, placeAt, unanswered, leaveOut, allowance } = context;
    const given = readFacts(circumstances ?? []);
    const service = reference.services.get(id);
    if (!service) return unknownService(id, language, context);
    const answer = await placeAt(postcode, on ?? today());
    if ('problem' in answer) return { ...answer.problem, language };
    const sides = await sidesOf(answer.place, context);
    const { gazetteer, exceptions } = reference;
    const sources = { gazetteer, exceptions, index, spokenFor, leaveOut, allowance };
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
} satisfies QueryResolvers;

/** Resolvers of the answer. */
export const answerResolvers = {
  WhoDelivers: {
    __resolveType: (answer) =>
      'outcome' in answer
        ? 'Directions'
        : 'suggestions' in answer
          ? 'ServiceProblem'
          : 'PostcodeProblem',
  },
  Directions: {
    service: ({ enquiry }) => enquiry.service,
    routedBy: ({ enquiry }) => enquiry.service.routedBy,
    postcodeOf: ({ enquiry }, { language }) => say(POSTCODE_OF[enquiry.service.routedBy], language),
    place: ({ enquiry }) => enquiry.place,
    on: ({ enquiry }) => enquiry.place.on,
    routes: ({ routes }, asked) => sliceOf(routes, asked, MOST_ROUTES),
    routesInAll: ({ routes }) => routes.length,
    questions: inTurn(({ routes }) =>
      questionsOf(routes.map(({ candidate }) => candidate)).map(questionFor),
    ),
    incomplete: (_, asked, { followers }) => {
      const unheard = [...followers.values()].filter((follower) => follower.state() !== 'FRESH');
      return sliceOf(unheard, asked, MOST_PUBLISHERS)
        .map((follower) => follower.standing())
        .map((standing) => ({ ...standing, publisher: standing }));
    },
  },
  Route: {
    role: ({ candidate }) => candidate.role,
    verdict: ({ candidate }) => candidate.assessment.verdict,
    criteria: inTurn(({ candidate }) => candidate.assessment.criteria()),
    missing: inTurn(({ candidate }) => questionsFor(candidate.assessment)),
    listing: ({ candidate }, _, { typeNameOf }) => listedFrom(candidate, typeNameOf),
  },
  Reason: { text: (reason, { language }) => reason.say(language) },
  Locality: {
    council: ({ place }, _, { areaOf }) => areaOf(place.council),
    county: ({ place }, _, { areaOf }) => (place.county ? areaOf(place.county) : null),
  },
} satisfies Resolvers;
