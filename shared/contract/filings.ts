import type { z } from 'zod';
import { coverageKeys } from '../domain/coverage/coverage.ts';
import type { ListingContent } from './listing-record.ts';

type Filed = Pick<ListingContent, 'services' | 'coverage'>;

// Each is an entry in the directory's index. Fifty services around a point, with the largest radius, use half.
const MOST_FILINGS = 1_500;

/**
 * How many index entries a listing has: one per pair of a service and a place (an area, or a cell its circle
 * touches).
 */
export const filingsOf = ({ services, coverage }: Filed): number =>
  services.length * coverageKeys(coverage).length;

/** The given listing schema, also refusing a listing with too many services in too many places. */
export const withinFilings = <Schema extends z.ZodType<Filed>>(schema: Schema): Schema =>
  schema.refine((listing) => filingsOf(listing) <= MOST_FILINGS, {
    path: ['coverage'],
    params: { problem: 'TOO_MANY_FILINGS' },
  });
