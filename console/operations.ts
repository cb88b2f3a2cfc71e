import { ANSWER } from './pages/answer/query.ts';
import { AREAS } from './pages/browse/councils.ts';
import { ORGANISATION } from './pages/browse/organisation.ts';
import { ORGANISATIONS } from './pages/browse/organisations.ts';
import { PLACE } from './pages/browse/place.ts';
import { SERVICES } from './pages/browse/services.ts';
import { SEARCH } from './pages/find.ts';
import { LISTING as HANDOUT, RESPONSIBLE } from './pages/handout.ts';
import { QUERY as BY_COUNCIL } from './pages/insight/by-council.ts';
import { QUERY as BY_SERVICE } from './pages/insight/by-service.ts';
import { QUERY as DUPLICATES } from './pages/insight/duplicates.ts';
import { QUERY as INSIGHT } from './pages/insight/insight.ts';
import { QUERY as OF_SERVICE } from './pages/insight/of-service.ts';
import { QUERY as STALE } from './pages/insight/stale.ts';
import { QUERY as UNANSWERED } from './pages/insight/unanswered.ts';
import { LISTING } from './pages/listing/query.ts';
import { PUBLISHERS } from './pages/publishers/publishers.ts';
import { LISTING as REPORTED, REPORT } from './pages/report/report.ts';
import { SERVICE } from './pages/service.ts';
import { SUGGEST } from './pages/suggest.ts';

/**
 * All that the console asks of the graph. The build writes them down, and a gateway knows them as registered: what
 * is asked and is not here is refused where only registered operations are answered.
 */
export const OPERATIONS: readonly string[] = [
  ANSWER,
  AREAS,
  ORGANISATION,
  ORGANISATIONS,
  PLACE,
  SERVICES,
  SEARCH,
  HANDOUT,
  RESPONSIBLE,
  BY_COUNCIL,
  BY_SERVICE,
  DUPLICATES,
  INSIGHT,
  OF_SERVICE,
  STALE,
  UNANSWERED,
  LISTING,
  PUBLISHERS,
  REPORTED,
  REPORT,
  SERVICE,
  SUGGEST,
];
