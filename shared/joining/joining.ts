import type { Tier } from '../listing/record.ts';

/** A publisher that joined: what it is called, and where and with which key it is asked. */
export type PublisherAddress = {
  name: string;
  tier: Tier;
  /** Its type that implements Listing. */
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
  /** Takes the type into the schema, or a new address; nothing of it is in answers yet. */
  accept: (publisher: PublisherAddress) => Promise<void>;
  /** Reads the publisher's feed and answers with its listings from now on. */
  follow: (name: string) => Promise<void>;
  /** Answers without its listings from now on. */
  unfollow: (name: string) => Promise<void>;
  /** Drops the type and all that was announced of it. */
  release: (name: string) => Promise<void>;
};
