import type { StoredListing } from '../../contract/listing-record.ts';
import type { Fault } from '../../contract/rejection.ts';
import type { Audited } from '../../storage/listings.ts';

/** A listing of the owner's, as its type in the graph is resolved from it. */
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

/** The version that a listing has in place of the one it was to be saved on. */
export type SavingConflict = { __typename: 'ListingConflict'; version: number };

/** One entry of a listing's history. */
export type AuditedChange = Audited<unknown>;
