import type { Postcode } from '../../../shared/domain/postcode.ts';
import type { Gazetteer } from './gazetteer.ts';
import { placeIn, type Place, type PostcodeRow } from './place.ts';

/** The councils that a postcode's addresses lie in, from address-level data, with how many where known. */
export type Localities = { sides: { council: string; addresses?: number | undefined }[] };

type Known = {
  localitiesOf: (postcode: Postcode) => Promise<Localities | undefined>;
  reference: { gazetteer: Gazetteer };
};

/**
 * The places a postcode may mean: one per council, with successions applied, so that sides since merged are one.
 * The row's areas below the council apply to its own side only.
 */
export async function sidesOf(place: Place, { localitiesOf, reference: { gazetteer } }: Known) {
  const localities = await localitiesOf(place.postcode);
  const byCouncil = new Map<string, { place: Place; addresses: number | null }>();
  for (const { council, addresses } of localities?.sides ?? []) {
    const side = gazetteer.inForce(council, place.on);
    const at =
      side === place.council
        ? place
        : {
            ...placeIn(elsewhere(place, council), place.postcode, place.on, gazetteer),
            side: council,
          };
    const before = byCouncil.get(side)?.addresses ?? 0;
    byCouncil.set(side, {
      place: at,
      addresses: addresses === undefined ? null : before + addresses,
    });
  }
  return [...byCouncil.values()];
}

const elsewhere = (
  { latitude, longitude, region, introduced, terminated, largeUser }: Place,
  council: string,
): PostcodeRow & { council: string } => ({
  council,
  latitude,
  longitude,
  region,
  introduced,
  terminated,
  largeUser,
});
