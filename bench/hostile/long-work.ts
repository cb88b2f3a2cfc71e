import { postcodes, services } from '../questions.ts';
import { times, WORDS, type Case } from './case.ts';
import type { Random } from '../../cli/generate/random.ts';

const OWN = [
  '... on LocalListing { authority { name } lgsl }',
  '... on RegionalListing { footprint }',
];
const CARD =
  'id title summary services { id title description } provider { id name phone } channels { type value label hours hoursText openNow opensAt closesAt } eligibility { verdict criteria { text source } missing { text help options { label } } }';

const instant = ({ between }: Random) =>
  new Date(Date.UTC(2026, 10, 27) + between(0, 3e7) * 1_000).toISOString();

/** Requests whose answers take long to work out. */
export const LONG_WORK: readonly Case[] = [
  {
    name: 'opening times of 100 listings, many moments',
    copies: 3,
    make: (random) => ({
      query: `{ listings(first: 100) { nodes { channels { ${times(
        random.between(200, 600),
        (at) => `a${at}: ${random.oneOf(['opensAt', 'closesAt'])}(at: "${instant(random)}")`,
      )} } } } }`,
    }),
  },
  {
    name: 'eligibility of 100 listings, many people',
    copies: 3,
    make: (random) => ({
      query: `{ listings(first: 100) { nodes { ${times(
        random.between(20, 60),
        (at) =>
          `e${at}: eligibility(circumstances: [{ fact: "age", value: "${random.between(0, 99)}" }]) { verdict criteria { text } missing { text help options { label } } }`,
      )} } } }`,
    }),
  },
  {
    name: 'answers under many aliases',
    copies: 3,
    make: (random) => ({
      query: `{ ${times(random.between(20, 50), (at) => `w${at}: whoDelivers(service: "${random.oneOf(services)}", postcode: "${random.oneOf(postcodes)}") { ... on Directions { questions { text } routes { listing { ${CARD} } } } }`)} }`,
    }),
  },
  {
    name: 'searches under many aliases',
    copies: 3,
    make: (random) => ({
      query: `{ ${times(random.between(20, 50), (at) => `s${at}: searchServices(text: "${times(random.between(5, 40), () => random.oneOf(WORDS))}", postcode: "LS1 1UR", first: 50) { score service { title synonyms description } }`)} }`,
    }),
  },
  {
    name: 'owners’ fields that take long to plan',
    copies: 10,
    make: (random) => ({
      query: `{ ${times(random.between(20, 45), (at) => `l${random.between(0, 1e6)}_${at}: listings(first: 1) { nodes { id ${OWN.join(' ')} } edges { node { ${random.oneOf(OWN)} } } }`)} }`,
    }),
  },
];
