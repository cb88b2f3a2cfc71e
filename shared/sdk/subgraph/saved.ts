import type { StoredListing } from '../../contract/listing-record.ts';
import type { Fault } from '../../contract/rejection.ts';
import type { Audited } from '../../storage/listings.ts';

/** An owner's listing, as the parent object of its GraphQL type. */
export type OwnListing = { id: string; stored: StoredListing };

/** A listing that was saved or withdrawn. */
export type SavedListing = Pick<StoredListing, 'version' | 'modified' | 'status'> & {
  __typename: string;
  id: string;
  row: StoredListing;
  /** Whether the directory has this version. */
  inAnswers: Promise<boolean>;
};

/** What is wrong with a listing that was not saved. */
export type Rejected = { __typename: 'ListingRejected'; faults: Fault[] };

/** The version that a listing has in place of the one that the caller expected. */
export type SavingConflict = { __typename: 'ListingConflict'; version: number };

/** One entry of a listing's history. */
export type AuditedChange = Audited<unknown>;
