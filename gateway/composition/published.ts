import type { PublisherAddress } from '../../shared/protocol/joining/joining.ts';
import type { Tier } from '../../shared/contract/listing-terms.ts';

/** A subgraph an agency published, as it is to be in force. */
export type PublishedSubgraph = {
  name: string;
  tier: Tier;
  /** The type of its listings: its own, or the common one where it has no fields of its own. */
  typeName: string;
  url: string;
  /** The key by which the directory authenticates itself to it. */
  key: string;
  /** Its part of the graph; null where it adds nothing of its own, and only its listings are used. */
  sdl: string | null;
  version: string;
};

/** A publisher as routing is notified of it. */
export const addressOf = ({
  name,
  tier,
  typeName,
  url,
  key,
}: PublishedSubgraph): PublisherAddress => ({
  name,
  tier,
  typeName,
  url,
  key,
});
