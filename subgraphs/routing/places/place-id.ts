import { isDay } from '../../../shared/dates.ts';
import type { Context } from '../context.ts';
import type { Place } from './place.ts';
import { sidesOf } from './sides.ts';

const SEPARATOR = '@';

/** The id of a place: its postcode, the day, and of a split postcode the side that was chosen. */
export const placeId = ({ postcode, on, side }: Place): string =>
  [postcode, on, ...(side ? [side] : [])].join(SEPARATOR);

/** The place of an id, that of an ended postcode too; null for an id that no place has. */
export async function placeById(id: unknown, context: Context): Promise<Place | null> {
  const [postcode = '', on = '', side] = String(id).split(SEPARATOR);
  if (!isDay(on)) return null;
  const answer = await context.placeAt(postcode, on);
  const place = 'place' in answer ? answer.place : answer.problem.lastKnown;
  if (!place || !side) return place ?? null;
  const sides = await sidesOf(place, context);
  return sides.find(({ place }) => place.side === side)?.place ?? null;
}
