import { z } from 'zod';
import { gssCode } from '../gss-code.ts';
import { cellsAround, cellsOf, kmBetween, type Point } from './cells.ts';

// Stops at a number that is out of bounds: a circle at a latitude of 1e273 would touch cells without end.
const OR_NO_MORE = { abort: true };

const between = (least: number, most: number) =>
  z.number().min(least, OR_NO_MORE).max(most, OR_NO_MORE);

export const pointSchema = z.strictObject({
  latitude: between(49, 61.5),
  longitude: between(-9, 2.5),
});

/** Where a listing is offered: in any of its areas, or within a distance of a point. */
export const coverageSchema = z
  .strictObject({
    areas: z.array(gssCode).max(500).default([]),
    radius: pointSchema
      .extend({ km: z.number().positive(OR_NO_MORE).max(200, OR_NO_MORE) })
      .optional(),
  })
  .refine(({ areas, radius }) => areas.length > 0 || radius, {
    params: { problem: 'COVERS_NOTHING' },
  });
export type Coverage = z.infer<typeof coverageSchema>;

/** A place as coverage needs it: every area it is in, narrowest first, and its position where known. */
export type Location = {
  areas: readonly string[];
  council: string;
  point?: Point | undefined;
  /** An area by each of its codes, where it has several. */
  alike?: ReadonlyMap<string, string> | undefined;
};

/** The keys a listing is indexed under: any place it covers has at least one of them among its own keys. */
export const coverageKeys = ({ areas, radius }: Coverage): string[] => [
  ...areas,
  ...(radius ? cellsAround(radius, radius.km) : []),
];

/** The keys to look a place up by. */
export const placeKeys = ({ areas, point }: Location): string[] =>
  point ? [...areas, ...cellsOf(point)] : [...areas];

const narrownessOf = (at: number, { areas, alike }: Location): number => {
  const same = alike?.get(areas[at]!);
  return same === undefined ? at : areas.indexOf(same);
};

// A circle of this radius is about the size of a large district: a smaller one counts as narrower.
const LIKE_A_COUNCIL_KM = 15;

/** How a listing covers a place, or null when it does not. `narrowness` counts up from the narrowest. */
export function covers(
  coverage: Coverage,
  place: Location,
): { narrowness: number; km: number | null } | null {
  const km = coverage.radius && place.point ? kmBetween(coverage.radius, place.point) : null;
  const at = place.areas.findIndex((code) => coverage.areas.includes(code));
  if (at >= 0) return { narrowness: narrownessOf(at, place), km };
  if (!coverage.radius || km === null || km > coverage.radius.km) return null;
  const beside = coverage.radius.km <= LIKE_A_COUNCIL_KM ? -0.5 : 0.5;
  return { narrowness: place.areas.indexOf(place.council) + beside, km };
}
