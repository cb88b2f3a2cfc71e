import type { Tier } from '../../shared/contract/listing-terms.ts';
import type { KeyRecord } from '../../shared/http/key-record.ts';

/** What a key of the registry's may be used for. */
export const SCOPES = ['CHECK', 'PUBLISH', 'RETIRE', 'OPERATIONS', 'OPERATE'] as const;

/** An agency: what it owns in the graph, and the key by which the directory authenticates itself to it. */
export type Agency = {
  name: string;
  tier: Tier;
  typeName: string;
  prefix: string;
  serviceKey: string;
  /** The bodies it speaks for, by their ids in canonical form; none if omitted. */
  organisations?: readonly string[] | undefined;
};

/** What a body, or an operator on its behalf, says of another's listing: that it is delivered for it, or paid by it. */
export type Confirmed = {
  body: string;
  listing: string;
  /** Whether the listing's statement of duty and its preferences are the body's own too. */
  statements: boolean;
};

/** A subgraph as published: where it is, and the sha-256 of its normalised SDL. */
export type Publication = {
  name: string;
  url: string;
  version: string;
  /** Its operator-approved fields on Place; none if omitted. */
  place?: readonly string[] | undefined;
};

/** A composed graph: the hashes of the documents that store it, and the fields it deprecates. */
export type GraphVersion = {
  supergraph: string;
  schema: string;
  changes: string;
  deprecated: readonly string[];
};

/** Results of the conformance checks, as reported by whoever ran them: how many passed, and which failed. */
export type Conformance = { passed: number; failed: readonly string[] };

/** Everything that can happen in the registry. */
export type Event =
  | { kind: 'STARTED'; graph: GraphVersion }
  | { kind: 'AGENCY_ADDED'; agency: Agency }
  | { kind: 'AGENCY_ORGANISATIONS'; name: string; organisations: readonly string[] }
  | { kind: 'KEY_ISSUED'; key: KeyRecord }
  /** It was rotated: from the day after, only the key that replaces it is accepted. */
  | { kind: 'KEY_ENDS'; id: string; expires: string }
  | { kind: 'KEY_REVOKED'; id: string }
  | { kind: 'PUBLISHED' | 'ROLLED_BACK'; publication: Publication; graph: GraphVersion }
  | { kind: 'RETIRED'; name: string; graph: GraphVersion }
  /** It could not be put in force, so the previous publication is restored. */
  | { kind: 'UNDONE'; name: string; before: Publication | null; graph?: GraphVersion }
  | { kind: 'APPROVED'; name: string; version: string }
  | { kind: 'CONFORMANCE'; name: string; conformance: Conformance }
  | { kind: 'OPERATIONS'; client: string; count: number }
  | ({ kind: 'CONFIRMED' } & Confirmed)
  | { kind: 'CONFIRMATION_WITHDRAWN'; body: string; listing: string }
  /** A valid key was used for what it may not do. */
  | { kind: 'REFUSED'; tried: string; needs: string };

/** An event with its number in the log, its time, and who caused it. */
export type Entry = Event & { number: number; at: string; by: string };
