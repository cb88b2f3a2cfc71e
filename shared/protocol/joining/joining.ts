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
  /** Drops the type and everything indexed from its feed. */
  release: (name: string) => Promise<void>;
};
