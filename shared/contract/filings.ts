import type { z } from 'zod';
import { coverageKeys } from '../domain/coverage/coverage.ts';
import type { ListingContent } from './listing-record.ts';

type Filed = Pick<ListingContent, 'services' | 'coverage'>;

// Each is a place in the directory's index. Fifty services around a point, in the widest circle, come to half.
const MOST_FILINGS = 1_500;

/** How many pairs of a service and a place (an area, or a cell that its circle touches) a listing is filed under. */
export const filingsOf = ({ services, coverage }: Filed): number =>
  services.length * coverageKeys(coverage).length;

/** The same schema of a listing, refusing one with too many services in too many places. */
export const withinFilings = <Schema extends z.ZodType<Filed>>(schema: Schema): Schema =>
  schema.refine((listing) => filingsOf(listing) <= MOST_FILINGS, {
    path: ['coverage'],
    params: { problem: 'TOO_MANY_FILINGS' },
  });
