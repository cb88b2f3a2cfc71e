import { isDay } from '../../../shared/domain/dates.ts';
import type { Context } from '../context.ts';
import type { Place } from './place.ts';
import { sidesOf } from './sides.ts';

const SEPARATOR = '@';

/** The id of a place: its postcode, the day, and for a split postcode the side that was chosen. */
export const placeId = ({ postcode, on, side }: Place): string =>
  [postcode, on, ...(side ? [side] : [])].join(SEPARATOR);

/** The place with an id, including that of an ended postcode; null for an id that no place has. */
export async function placeById(id: unknown, context: Context): Promise<Place | null> {
  if (typeof id !== 'string') return null;
  const [postcode = '', on = '', side] = id.split(SEPARATOR);
  if (!isDay(on)) return null;
  const answer = await context.placeAt(postcode, on);
  const whole = 'place' in answer ? answer.place : answer.problem.lastKnown;
  const place = whole && side ? await sideOf(whole, side, context) : whole;
  // A place has exactly one id: anything similar, such as a postcode in lower case, is rejected.
  return place && placeId(place) === id ? place : null;
}

async function sideOf(whole: Place, side: string, context: Context): Promise<Place | undefined> {
  const sides = await sidesOf(whole, context);
  return sides.find(({ place }) => place.side === side)?.place;
}
