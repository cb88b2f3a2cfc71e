import type { Point } from '../../../shared/domain/coverage/cells.ts';
import type { GeneratedCouncil } from '../councils.ts';
import { within } from '../patches.ts';
import type { Random } from '../random.ts';
import type { GeneratedService } from '../services.ts';
import { listingParts, titleOf, type GeneratedBody, type ListingParts } from './parts.ts';

const BY_RADIUS = 0.6;
const BY_COUNCIL = 0.9;
const NARROWEST_KM = 1;
const WIDEST_KM = 60;
const MOST_SERVICES = 3;
const LISTINGS_A_CHARITY = 6;

const CAUSES = [
  'Carers Network',
  'Community Transport',
  'Food Bank',
  'Advice Centre',
  'Good Neighbours',
  'Youth Trust',
  'Hospice at Home',
  'Befriending',
  'Housing Aid',
  'Men’s Shed',
];

type Charity = {
  body: GeneratedBody;
  council: GeneratedCouncil;
  at: Point;
  own: { charityNumber: string; register: string };
};

/** The listings of charities, one JSON object per line: most by distance, some by council, few by region. */
export function* thirdSectorListings(
  councils: readonly GeneratedCouncil[],
  services: readonly GeneratedService[],
  count: number,
  random: Random,
): Generator<string> {
  const parts = listingParts(random);
  const weighed = byWeight(councils);
  let charity: Charity | undefined;
  for (let at = 0; at < count; at++) {
    if (!charity || at % LISTINGS_A_CHARITY === 0)
      charity = newCharity(at / LISTINGS_A_CHARITY, weighed(random.next()), parts);
    const { body, council, own } = charity;
    const offered = Array.from({ length: random.between(1, MOST_SERVICES) }, () =>
      random.oneOf(services),
    );
    const isWelsh = council.code.startsWith('W');
    yield JSON.stringify({
      key: `${own.charityNumber.toLowerCase()}-${at}`,
      title: titleOf(offered[0]!.title, body.name, isWelsh),
      services: [...new Set(offered.map(({ lgsl }) => `lgsl:${lgsl}`))],
      responsible: body,
      provider: body,
      arrangement: random.oneOf(['VOLUNTARY', 'VOLUNTARY', 'GRANT_FUNDED']),
      channels: parts.channels(body, charity.at),
      coverage: coverageOf(charity, random),
      ...parts.rest(isWelsh),
      own: { ...own, referral: random.oneOf(['SELF', 'PROFESSIONAL', 'EITHER']) },
    });
  }
}

function coverageOf({ council, at }: Charity, random: Random): object {
  const kind = random.next();
  if (kind < BY_RADIUS) {
    // Log-uniform: as many from 1 to 8 km as from 8 to 60.
    const km = NARROWEST_KM * (WIDEST_KM / NARROWEST_KM) ** random.next();
    return { radius: { ...at, km: rounded(km, 1) } };
  }
  return { areas: [kind < BY_COUNCIL ? council.code : council.region || council.code] };
}

function newCharity(number: number, council: GeneratedCouncil, parts: ListingParts): Charity {
  const { latitude, longitude } = within(council, parts.random);
  const own = REGISTERS[council.code.charAt(0)]!(number);
  return {
    body: {
      id: `charity:${own.charityNumber}`,
      name: { en: `${placeOf(council)} ${parts.random.oneOf(CAUSES)}` },
      homepage: `https://charity-${own.charityNumber.toLowerCase()}.example.org/`,
      phone: parts.phone(),
    },
    council,
    at: { latitude: rounded(latitude, 4), longitude: rounded(longitude, 4) },
    own,
  };
}

const placeOf = ({ slug }: GeneratedCouncil) =>
  slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');

// In ranges that the registers have not reached.
const inEnglandAndWales = (number: number) => ({
  charityNumber: `${9_000_000 + number}`,
  register: 'CCEW',
});
const REGISTERS: Record<string, (number: number) => Charity['own']> = {
  E: inEnglandAndWales,
  W: inEnglandAndWales,
  S: (number) => ({ charityNumber: `SC${900_000 + number}`, register: 'OSCR' }),
  N: (number) => ({ charityNumber: `NIC${900_000 + number}`, register: 'CCNI' }),
};

/** Picks councils, weighted by how many postcodes they have. */
function byWeight(councils: readonly GeneratedCouncil[]): (share: number) => GeneratedCouncil {
  const ends: number[] = [];
  for (const { outwards } of councils)
    ends.push(outwards.reduce((sum, { weight }) => sum + weight, ends.at(-1) ?? 0));
  return (share) => councils[ends.findIndex((end) => share * ends.at(-1)! < end)]!;
}

const rounded = (value: number, decimals: number) => Number(value.toFixed(decimals));
