import type { Tier } from '../../contract/listing-terms.ts';

/** A publisher that joined: what it is called, and where and with which key it is asked. */
export type PublisherAddress = {
  name: string;
  tier: Tier;
  /** The type of its listings: its own, or the common one. */
  typeName: string;
  url: string;
  /** The key by which the directory shows itself to it. */
  key: string;
};

/**
 * What routing does as publishers join and leave. The steps are apart so that the gateway can change over
 * between them: a type is accepted before the gateway may ask for it and released after it no longer does.
 */
export type Joining = {
  /** Takes types into the schema, or new addresses; nothing new is in answers yet. */
  accept: (publishers: readonly PublisherAddress[]) => Promise<void>;
  /**
   * Answers with the publisher's listings from now on, and reads its feed. Returns when the feed was read, and
   * after some seconds in any case: nobody waits longer for a publisher that does not answer.
   */
  follow: (name: string) => Promise<void>;
  /** Answers without its listings from now on. */
  unfollow: (name: string) => Promise<void>;
  /** Drops the type and all that was announced of it. */
  release: (name: string) => Promise<void>;
};
