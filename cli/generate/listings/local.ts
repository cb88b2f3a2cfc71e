import { referenceFiles } from '../../../data/files.ts';
import { homepageOf } from '../authorities.ts';
import { rowsOf, type GeneratedCouncil, type County } from '../councils.ts';
import type { GeneratedService } from '../services.ts';
import { listingParts, titleOf, type GeneratedBody, type ListingParts } from './parts.ts';
import type { Random } from '../random.ts';

/** A council's listing of a service, before it is written. */
export type LocalSlot = { council: County; service: GeneratedService };

const FORMER = 0.01;

/**
 * What councils list: a share of all services that councils of their tier provide, spread evenly, so that most have
 * most services and none has all.
 */
export function* localSlots(
  councils: readonly GeneratedCouncil[],
  counties: readonly County[],
  services: readonly GeneratedService[],
  count: number,
): Generator<LocalSlot> {
  const isDistrict = new Set(
    councils.filter(({ county }) => county !== '').map(({ code }) => code),
  );
  const isCounty = new Set(counties.map(({ code }) => code));
  const provides = ({ code }: County, { tier }: GeneratedService) =>
    !(isDistrict.has(code) && tier === 'county/unitary') &&
    !(isCounty.has(code) && tier === 'district/unitary');
  const all: readonly County[] = [...counties, ...councils];
  const possible = all.reduce(
    (sum, council) => sum + services.filter((service) => provides(council, service)).length,
    0,
  );
  let at = 0;
  for (const council of all)
    for (const service of services)
      if (provides(council, service)) {
        const due = Math.floor(((at + 1) * count) / possible) - Math.floor((at * count) / possible);
        at++;
        if (due > 0) yield { council, service };
      }
}

/** The listings of councils, one JSON object per line. */
export function* localListings(slots: Iterable<LocalSlot>, random: Random): Generator<string> {
  const parts = listingParts(random);
  const bodies = new Map<string, GeneratedBody>();
  const former = formerCouncils();
  for (const { council, service } of slots) {
    const body = bodies.get(council.code) ?? bodyOf(council, parts);
    bodies.set(council.code, body);
    const before = former.get(council.code);
    const area = before && random.chance(FORMER) ? random.oneOf(before) : council.code;
    yield JSON.stringify(localListing({ council, service }, body, area, parts));
  }
}

function localListing(
  { council, service }: LocalSlot,
  body: GeneratedBody,
  area: string,
  parts: ListingParts,
) {
  const { random } = parts;
  const isWelsh = council.code.startsWith('W');
  return {
    key: keyOf({ council, service }),
    title: titleOf(service.title, body.name, isWelsh),
    ...(service.description && { summary: { en: service.description } }),
    services: [`lgsl:${service.lgsl}`],
    responsible: body,
    provider: body,
    arrangement: random.oneOf([
      'IN_HOUSE',
      'IN_HOUSE',
      'IN_HOUSE',
      'SHARED_SERVICE',
      'COMMISSIONED',
    ]),
    channels: parts.channels(body),
    coverage: { areas: [area] },
    ...parts.rest(isWelsh),
    own: { authority: council.code, lgsl: [String(service.lgsl)], lgil: ['8'] },
  };
}

/** The key that links of the same council and service are stored under too. */
export const keyOf = ({ council, service }: LocalSlot): string => `${council.slug}-${service.lgsl}`;

const bodyOf = ({ code, name, slug }: County, parts: ListingParts): GeneratedBody => ({
  id: code,
  name,
  homepage: homepageOf(slug),
  phone: parts.phone(),
  area: code,
});

/** The councils that were abolished into each current one. */
function formerCouncils(): Map<string, string[]> {
  const former = new Map<string, string[]>();
  for (const { from, to, kind } of rowsOf(referenceFiles.successions))
    if (kind === 'ABOLISHED') former.set(to!, [...(former.get(to!) ?? []), from!]);
  return former;
}
