import { fileURLToPath } from 'node:url';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** Facts of the country that every directory needs, sample or not. */
export const referenceFiles = {
  areas: here('reference/areas.csv'),
  lives: here('reference/lives.csv'),
  successions: here('reference/successions.csv'),
  parts: here('reference/parts.csv'),
  memberships: here('reference/memberships.csv'),
  bodies: here('reference/bodies.csv'),
  exceptions: here('reference/duty-exceptions.csv'),
  routedBy: here('reference/routed-by.csv'),
};

/** The sample data: councils, postcodes, service types, and listings of the four tiers. */
export const sampleFiles = {
  authorities: here('sample/authorities.csv'),
  names: here('sample/names.csv'),
  postcodes: here('sample/postcodes.csv'),
  localities: here('sample/localities.csv'),
  services: here('sample/services.json'),
  listings: (tier: string) => here(`sample/listings/${tier}.jsonl`),
};

/** What `signpost generate` draws a nation from: every council, its middle, and the share of each of its postcode districts. */
export const nationFiles = { councils: here('nation/councils.csv') };
