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
 * The places a postcode may mean: one per council, with successions applied, so that sides since merged are one. The
 * row's areas below the council apply to its own side only. Where it is not known which of several councils it was in
 * on the day, each of them is a side.
 */
export async function sidesOf(place: Place, { localitiesOf, reference: { gazetteer } }: Known) {
  const localities = await localitiesOf(place.postcode);
  const byBody = new Map<string, { place: Place; addresses: number | null }>();
  const own = gazetteer.bodyId(place.council);
  const add = (council: string, addresses: number | undefined, row: SideRow) => {
    const body = gazetteer.bodyId(council);
    const before = byBody.get(body)?.addresses ?? 0;
    byBody.set(body, {
      place:
        body === own
          ? place
          : { ...placeIn(row, place.postcode, place.on, gazetteer), side: council },
      addresses: addresses === undefined ? null : before + addresses,
    });
  };
  for (const { council, addresses } of localities?.sides ?? []) {
    const { council: standing, oneOf } = gazetteer.standing([council], place.on, [place.postcode]);
    for (const side of oneOf.length > 0 ? oneOf : [standing])
      add(side, addresses, elsewhere(place, side));
  }
  if (!localities)
    for (const council of place.councilIsOneOf)
      add(council, undefined, within(place, council, gazetteer));
  return [...byBody.values()];
}

type SideRow = PostcodeRow & { council: string };

const elsewhere = (
  { latitude, longitude, region, introduced, terminated, largeUser }: Place,
  council: string,
): SideRow => ({ council, latitude, longitude, region, introduced, terminated, largeUser });

// It is one place whichever council it was in: what lies below and beside the council holds for each.
const within = (place: Place, council: string, { cameOf }: Gazetteer): SideRow => ({
  ...elsewhere(place, council),
  formerly: place.filed.filter((code) => cameOf(council, code)),
  ward: place.ward,
  parish: place.parish,
  constituency: place.constituency,
  icb: place.icb,
  police: place.police,
  nationalPark: place.nationalPark,
  lsoa: place.lsoa,
});
