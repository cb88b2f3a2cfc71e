import type { Tier } from '../../contract/listing-terms.ts';

/** A publisher that joined: its name, its URL and the key to call it with. */
export type PublisherAddress = {
  name: string;
  tier: Tier;
  /** The type of its listings: its own, or the common one. */
  typeName: string;
  url: string;
  /** The key with which the directory authenticates to it. */
  key: string;
};

/** The bodies that a publisher which joined speaks for: the registry's word, whatever the publisher announces. */
export type Mandate = { publisher: string; organisations: readonly string[] };

/** A body's word, or an operator's, that another publisher's listing is delivered for it or paid by it. */
export type Confirmation = {
  body: string;
  listing: string;
  by: string;
  at: string;
  /** Whether it also makes the listing's statement of duty and its preferences the body's own. */
  statements: boolean;
  /** Taken back; it is told all the same, so that routing forgets it. */
  withdrawn: boolean;
};

/** Who speaks for whom: each item replaces what was told before of the same publisher, or the same listing. */
export type Word = { mandates: readonly Mandate[]; confirmations: readonly Confirmation[] };

/**
 * What routing does as publishers join and leave. The steps are separate so that the gateway can switch supergraphs
 * between them: a type is accepted before the gateway may query it and released after it no longer does.
 */
export type Joining = {
  /** Adds types to the schema, or updates addresses; responses do not change yet. */
  accept: (publishers: readonly PublisherAddress[]) => Promise<void>;
  /**
   * Includes the publisher's listings in responses from now on, and reads its feed. Returns when the feed was read,
   * and after some seconds in any case: a publisher that does not respond holds nobody up longer.
   */
  follow: (name: string) => Promise<void>;
  /** Leaves its listings out of responses from now on. */
  unfollow: (name: string) => Promise<void>;
  /** Takes who speaks for whom; answers follow it at once, and nothing has to be published again. */
  trust: (word: Word) => Promise<void>;
  /** Drops the type and everything indexed from its feed. */
  release: (name: string) => Promise<void>;
};
