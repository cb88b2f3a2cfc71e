import { gssCode } from '../../../shared/domain/gss-code.ts';
import { today, type Day } from '../../../shared/domain/dates.ts';
import { say } from '../../../shared/domain/language.ts';
import { sliceOf } from '../../../shared/contract/paging.ts';
import type { Context } from '../context.ts';
import type { QueryResolvers, Resolvers } from '../resolver-types.generated.ts';
import type { Place } from './place.ts';
import type { Succession } from './succession.ts';
import { placeById, placeId } from './place-id.ts';
import { postcodeMessage } from './problems.ts';

/** Resolvers of the queries for places and areas. */
export const placesQuery = {
  place: async (_, { postcode, on, language }, { placeAt }) => {
    const answer = await placeAt(postcode, on ?? today());
    return 'place' in answer ? answer.place : { ...answer.problem, language };
  },

  area: (_, { code }, { reference: { gazetteer } }) =>
    gazetteer.isKnown(code) ? gazetteer.area(code) : null,
} satisfies QueryResolvers;

type AreaField =
  | 'county'
  | 'region'
  | 'ward'
  | 'parish'
  | 'constituency'
  | 'icb'
  | 'localHealthBoard'
  | 'police'
  | 'nationalPark'
  | 'combinedAuthority';
type Known = Pick<Context, 'reference'>;

const areaOf = (code: string | undefined, { reference }: Known, on?: Day) =>
  code ? reference.gazetteer.area(code, on) : null;
const areaField = (field: AreaField) => (place: Place, _: unknown, known: Known) =>
  areaOf(place[field], known, place.on);

const MOST_SUCCESSORS = 100;

/** Resolvers of places, areas and postcode problems. */
export const placeResolvers = {
  PlaceResult: {
    __resolveType: (result) => ('location' in result ? 'Place' : 'PostcodeProblem'),
  },
  Place: {
    council: ({ council, on }, _, { reference }) => reference.gazetteer.area(council, on),
    councilIsOneOf: ({ councilIsOneOf, on }, _, { reference }) =>
      councilIsOneOf.map((code) => reference.gazetteer.area(code, on)),
    formerly: ({ formerly }, _, { reference }) =>
      formerly.map((code) => reference.gazetteer.area(code)),
    county: areaField('county'),
    region: areaField('region'),
    ward: areaField('ward'),
    parish: areaField('parish'),
    constituency: areaField('constituency'),
    icb: areaField('icb'),
    localHealthBoard: areaField('localHealthBoard'),
    police: areaField('police'),
    nationalPark: areaField('nationalPark'),
    combinedAuthority: areaField('combinedAuthority'),
    largeUser: ({ largeUser }) => largeUser ?? false,
    id: placeId,
    __resolveReference: ({ id }: { id?: unknown }, context) => placeById(id, context),
  },
  Area: {
    name: ({ name }, { language }) => say(name, language),
    parent: ({ parent }, _, known) => areaOf(parent, known),
    successors: ({ code }, asked, { reference }) =>
      sliceOf(reference.gazetteer.successors(code), asked, MOST_SUCCESSORS),
    validFrom: ({ from }) => from ?? null,
    validTo: ({ code, to }, _, { reference }) =>
      to ?? dayBefore(endOf(reference.gazetteer.successors(code))),
    formerNames: ({ code }, { language }, { reference }) =>
      reference.gazetteer.formerNames(code).map((name) => say(name, language)),
    source: ({ source }) => source ?? null,
    checkedOn: ({ checkedOn }) => checkedOn ?? null,
    __resolveReference: async ({ code }: { code?: unknown }, known) =>
      areaOf(gssCode.safeParse(code).data, known),
  },
  Succession: {
    area: ({ to }, _, { reference }) => reference.gazetteer.area(to),
    on: ({ on }) => on ?? null,
    isProvisional: ({ isProvisional }) => isProvisional ?? false,
    source: ({ source }) => source ?? null,
    checkedOn: ({ checkedOn }) => checkedOn ?? null,
  },
  PostcodeProblem: {
    message: (problem) => postcodeMessage(problem, problem.language),
    lastKnown: ({ lastKnown }) => lastKnown ?? null,
  },
} satisfies Resolvers;

const endOf = (successions: readonly Succession[]) =>
  successions.find(({ kind }) => kind === 'MERGED' || kind === 'SPLIT')?.on;

function dayBefore(day: string | undefined): string | null {
  if (!day) return null;
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() - 1);
  return instant.toISOString().slice(0, 10);
}
