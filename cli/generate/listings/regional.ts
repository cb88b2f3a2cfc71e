import { referenceFiles } from '../../../data/files.ts';
import { rowsOf, type GeneratedCouncil } from '../councils.ts';
import type { Random } from '../random.ts';
import type { GeneratedService } from '../services.ts';
import { listingParts, titleOf, type GeneratedBody, type ListingParts } from './parts.ts';

type Footprint = 'POLICE' | 'ICB' | 'COMBINED_AUTHORITY';
type Regional = { body: GeneratedBody; footprint: Footprint };

/** The listings of forces, care boards and combined authorities, one JSON object per line. */
export function* regionalListings(
  councils: readonly GeneratedCouncil[],
  services: readonly GeneratedService[],
  count: number,
  random: Random,
): Generator<string> {
  const parts = listingParts(random);
  const bodies = regionalBodies(councils, parts);
  for (let at = 0; at < count; at++) {
    const { body, footprint } = bodies[at % bodies.length]!;
    const service = random.oneOf(services);
    const isWelsh = body.id.startsWith('W');
    yield JSON.stringify({
      key: `${body.id.toLowerCase()}-${at}`,
      title: titleOf(service.title, body.name, isWelsh),
      services: [`lgsl:${service.lgsl}`],
      responsible: body,
      provider: body,
      arrangement: 'IN_HOUSE',
      channels: parts.channels(body),
      coverage: { areas: [body.id] },
      ...parts.rest(isWelsh),
      own: { footprint },
    });
  }
}

/** The bodies between councils and nations that serve some of the councils. */
function regionalBodies(councils: readonly GeneratedCouncil[], parts: ListingParts): Regional[] {
  const named = new Map(rowsOf(referenceFiles.areas).map((area) => [area['code']!, area]));
  const authorityOf = new Map(
    rowsOf(referenceFiles.memberships).map(({ council, authority }) => [council!, authority!]),
  );
  const footprints: [Footprint, (council: GeneratedCouncil) => string | undefined][] = [
    ['POLICE', ({ police }) => police],
    ['ICB', ({ icb }) => icb],
    ['COMBINED_AUTHORITY', ({ code }) => authorityOf.get(code)],
  ];
  return footprints.flatMap(([footprint, areaOf]) =>
    [...new Set(councils.map(areaOf))]
      .filter((code) => code !== undefined && named.has(code))
      .map((code) => {
        const { name, name_cy } = named.get(code!)!;
        return { body: bodyOf(code!, name!, name_cy!, parts), footprint };
      }),
  );
}

const bodyOf = (
  code: string,
  name: string,
  nameCy: string,
  parts: ListingParts,
): GeneratedBody => ({
  id: code,
  name: { en: name, ...(nameCy && { cy: nameCy }) },
  homepage: `https://${code.toLowerCase()}.example.org/`,
  phone: parts.phone(),
  area: code,
});
