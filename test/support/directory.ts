import { startAll } from '../../app/start-all.ts';
import type { Host } from '../../shared/http/host.ts';
import { readSettings, type Settings } from '../../shared/runtime/settings.ts';
import { temporaryFolder } from './folder.ts';

/** What the graph answers over the wire. */
export type Answer = {
  // oxlint-disable-next-line typescript/no-explicit-any -- what the graph answers is what the tests claim
  data?: any;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
};

/** Nobody is held to anything: a test asks in seconds what others do in hours, and all of it from one address. */
export const UNLIMITED = {
  POINTS_A_MINUTE: '0',
  KEY_POINTS_A_MINUTE: '0',
  MAX_IN_FLIGHT: '0',
  MAX_EVENT_LOOP_DELAY_MS: '0',
};

/** Settings as the product reads them, with what a test changes. */
export const settingsFor = (changes: Record<string, string>): Settings =>
  readSettings({ PORT: '0', LOG_LEVEL: 'silent', ...UNLIMITED, ...changes });

/** Asks a GraphQL server over HTTP. */
export async function askAt(
  url: string,
  query: string,
  variables: object = {},
  headers: Record<string, string> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...headers },
    body: JSON.stringify({ query, variables }),
  });
  return (await response.json()) as Answer;
}

/** A directory of the sample data, started before a file's tests and asked over the wire. */
export function sampleDirectory(changes: Record<string, string> = {}) {
  const folder = temporaryFolder();
  let host: Host;
  beforeAll(async () => {
    host = await startAll(settingsFor({ DATA_DIR: folder, ...changes }));
  });
  afterAll(() => host.close());
  return {
    folder,
    get url() {
      return host.url;
    },
    /** Stops it and starts it again on what it stored, and on what is done to that in between. */
    restart: async (between: () => Promise<void> = async () => undefined) => {
      await host.close();
      await between();
      host = await startAll(settingsFor({ DATA_DIR: folder, ...changes }));
    },
    /** The whole answer, errors and all. */
    answer: (query: string, variables: object = {}, headers: Record<string, string> = {}) =>
      askAt(host.url, query, variables, headers),
    /** The data of an answer that has no errors. */
    ask: async (query: string, variables: object = {}, headers: Record<string, string> = {}) => {
      const { data, errors } = await askAt(host.url, query, variables, headers);
      expect(errors).toBeUndefined();
      return data;
    },
  };
}

/** A question most tests ask, with all that tells one answer from another. */
export const WHO_DELIVERS = `
  query Who($service: ID!, $postcode: String!, $on: Date, $circumstances: [FactInput!], $locality: ID, $language: Language) {
    whoDelivers(service: $service, postcode: $postcode, on: $on, circumstances: $circumstances, locality: $locality, language: $language) {
      __typename
      ... on Directions {
        outcome
        place { postcode nation council { code name } county { code name } }
        responsible { id name homepage }
        routes {
          rank role verdict
          reasons { code text }
          listing { id title tier arrangement provider { id name } responsible { id name } }
        }
        localities { id council { name } county { name } responsible { id name } }
        questions { fact text type }
        incomplete { publisher { id } state }
      }
      ... on Problem { code message }
      ... on PostcodeProblem { postcode lastKnown { council { name } terminated } }
      ... on ServiceProblem { suggestions { id title } }
    }
  }`;
