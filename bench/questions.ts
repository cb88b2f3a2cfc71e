import { readFileSync } from 'node:fs';
import { sampleFiles } from '../data/files.ts';

// The common answer: what a front end shows, all of it contract fields.
const COMMON = `query Who($service: ID!, $postcode: String!) {
  whoDelivers(service: $service, postcode: $postcode) {
    ... on Directions {
      outcome responsible { name homepage }
      routes { rank role verdict reasons { text } listing { id title provider { name } channels { type value hours } } }
    }
    ... on Problem { code message }
  }
}`;

// The same with each owner's own fields, which only the owners know.
const WITH_OWNERS = COMMON.replace(
  'listing { id title',
  `listing { id title
    ... on LocalListing { authority { name } lgsl } ... on RegionalListing { footprint }
    ... on NationalListing { department { name } } ... on ThirdSectorListing { charityNumber referral }`,
);

/** The sample's postcodes, and the ids of its services. */
export const postcodes = readFileSync(sampleFiles.postcodes, 'utf8')
  .split('\n')
  .slice(1)
  .map((line) => line.split(',')[0]!)
  .filter(Boolean);
export const services = (
  JSON.parse(readFileSync(sampleFiles.services, 'utf8')) as { id: string }[]
).map(({ id }) => id);

const any = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)]!;

/** A question of the graph, as variables. */
export type Question = { service: string; postcode: string };

/** A service and a postcode at random. */
export const anyQuestion = (): Question => ({ service: any(services), postcode: any(postcodes) });

/** What is measured: a name and a query. */
export const QUERIES = { 'the common answer': COMMON, 'with owners’ own fields': WITH_OWNERS };

/** Makes a random body each time it is asked, of the questions given. */
export const bodies = (query: string, questions: readonly Question[]) => () =>
  JSON.stringify({ query, variables: any(questions) });
