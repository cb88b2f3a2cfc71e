/** The size of a nation at a scale; scale 1 is the United Kingdom. */
export type NationSize = {
  postcodes: number;
  services: number;
  listings: Record<'local' | 'regional' | 'national' | 'third-sector', number>;
  /** The share of all councils that it has. */
  councils: number;
};

const POSTCODES = 2_700_000;
const SERVICES = 1_000;
const FEWEST_SERVICES = 50;
const LISTINGS = { local: 300_000, regional: 8_000, national: 4_000, 'third-sector': 130_000 };

/**
 * The size of a nation. A smaller one has fewer councils and fewer services, each by the square root of the scale,
 * so that a council has as many listings of a service, and an answer as many routes, at every scale.
 */
export function sizeAt(scale: number): NationSize {
  const root = Math.sqrt(scale);
  const of = (count: number) => Math.max(1, Math.round(count * scale));
  return {
    postcodes: of(POSTCODES),
    services: Math.max(FEWEST_SERVICES, Math.round(SERVICES * root)),
    listings: {
      local: of(LISTINGS.local),
      regional: of(LISTINGS.regional),
      national: of(LISTINGS.national),
      'third-sector': of(LISTINGS['third-sector']),
    },
    councils: root,
  };
}
