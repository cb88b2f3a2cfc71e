import { directoryHeaders, type GraphAnswer } from './client.ts';
import type { Subject } from './subject.ts';

export type WritableListing = Record<string, unknown>;

/** The payload of a mutation of a publisher's listings, whichever its kind. */
export type Came = {
  __typename: string;
  id?: string;
  version?: number;
  status?: string;
  modified?: string;
  listing?: unknown;
};

/** Changes a subgraph's listings as an owner does. */
export type Writer = {
  save: (listing: WritableListing, version: number) => Promise<Came>;
  withdraw: (id: string, version: number) => Promise<Came>;
};

/** A writer with an owner's key. @throws Error with what the subgraph returned instead. */
export async function writerOf(subject: Subject, ownerKey: string): Promise<Writer> {
  const { own, client, options } = subject;
  const typeName = await writtenType(own);
  const headers = { ...directoryHeaders(options.key), authorization: `Bearer ${ownerKey}` };
  const came = `{ __typename ... on ${typeName}Saved { id version status modified listing { id } } ... on ListingConflict { version } ... on ListingRejected { faults { path message } } }`;
  return {
    save: async (listing, version) =>
      cameOf(
        await client.ask(
          `mutation Save($listing: ${typeName}Input!, $version: Int!) { came: save${typeName}(listing: $listing, version: $version) ${came} }`,
          { listing, version },
          headers,
        ),
      ),
    withdraw: async (id, version) =>
      cameOf(
        await client.ask(
          `mutation Withdraw($id: ID!, $version: Int!) { came: withdraw${typeName}(id: $id, version: $version) ${came} }`,
          { id, version },
          headers,
        ),
      ),
  };
}

async function writtenType(own: Subject['own']): Promise<string> {
  const { typeName } = await own();
  if (typeName !== null) return typeName;
  throw new Error('its SDL has no type of listings, and so no mutations of them');
}

function cameOf({ answer }: { answer: GraphAnswer }): Came {
  const came = answer.data?.came as Came | undefined;
  if (came && came.__typename !== 'ListingRejected') return came;
  throw new Error(`--listing was not taken: ${JSON.stringify(answer).slice(0, 500)}`);
}
