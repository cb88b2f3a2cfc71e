import { gssCode } from '../../../shared/domain/gss-code.ts';
import { say, type Language } from '../../../shared/domain/language.ts';
import { sliceOf, type SliceAsked } from '../../../shared/contract/paging.ts';
import type { Area, Succession } from './area.ts';
import type { Gazetteer } from './gazetteer.ts';
import type { Place, PostcodeProblem } from './place.ts';
import type { Context } from '../context.ts';
import { placeById, placeId } from './place-id.ts';
import { postcodeMessage } from './problems.ts';

type In = { language: Language };
type Known = { reference: { gazetteer: Gazetteer } };
type Told = PostcodeProblem & In;

const areaOf = (code: string | undefined, { reference }: Known) =>
  code ? reference.gazetteer.area(code) : null;
const areaField = (field: keyof Place) => (place: Place, _: unknown, known: Known) =>
  areaOf(place[field] as string | undefined, known);

const MOST_SUCCESSORS = 100;

/** Resolvers of places, areas and what can be wrong with a postcode. */
export const placeResolvers = {
  PlaceResult: {
    __resolveType: (result: { location?: unknown }) =>
      result.location ? 'Place' : 'PostcodeProblem',
  },
  Place: {
    council: areaField('council'),
    formerly: ({ formerly }: Place, _: unknown, { reference }: Known) =>
      formerly.map(reference.gazetteer.area),
    county: areaField('county'),
    region: areaField('region'),
    ward: areaField('ward'),
    parish: areaField('parish'),
    constituency: areaField('constituency'),
    icb: areaField('icb'),
    police: areaField('police'),
    combinedAuthority: areaField('combinedAuthority'),
    largeUser: ({ largeUser }: Place) => largeUser ?? false,
    id: placeId,
    __resolveReference: ({ id }: { id?: unknown }, context: Context) => placeById(id, context),
  },
  Area: {
    name: ({ name }: Area, { language }: In) => say(name, language),
    parent: ({ parent }: Area, _: unknown, known: Known) => areaOf(parent, known),
    successors: ({ code }: Area, asked: SliceAsked, { reference }: Known) =>
      sliceOf(reference.gazetteer.successors(code), asked, MOST_SUCCESSORS),
    validFrom: ({ from }: Area) => from ?? null,
    validTo: ({ code, to }: Area, _: unknown, { reference }: Known) =>
      to ?? dayBefore(endOf(reference.gazetteer.successors(code))),
    __resolveReference: async ({ code }: { code?: unknown }, known: Known) =>
      areaOf(gssCode.safeParse(code).data, known),
  },
  Succession: {
    area: ({ to }: Succession, _: unknown, known: Known) => areaOf(to, known),
    on: ({ on }: Succession) => on ?? null,
  },
  PostcodeProblem: {
    message: (problem: Told) => postcodeMessage(problem, problem.language),
    lastKnown: ({ lastKnown }: Told) => lastKnown ?? null,
  },
};

const endOf = (successions: readonly Succession[]) =>
  successions.find(({ kind }) => kind !== 'REDRAWN')?.on;

function dayBefore(day: string | undefined): string | null {
  if (!day) return null;
  const instant = new Date(`${day}T00:00:00Z`);
  instant.setUTCDate(instant.getUTCDate() - 1);
  return instant.toISOString().slice(0, 10);
}
