import { paramsOf, readEnquiry } from '../../enquiry.ts';
import type { Page } from '../../page.ts';
import { countIn } from '../../view/pages.ts';
import { localities } from '../localities.ts';
import { noListing } from '../no-listing.ts';
import { postcodeProblem } from '../postcode-problem.ts';
import { unknownServicePage } from '../unknown-service.ts';
import { askWho } from './query.ts';
import { routed } from './routed.ts';

/** Who delivers it: the answer, or a separate page for each reason there is none. */
export const answer: Page = async (visit, ask) => {
  const asked = readEnquiry(visit.query);
  if (!asked.service || !asked.postcode)
    return {
      redirect: visit.link('/', { need: asked.need ?? asked.service, postcode: asked.postcode }),
    };
  const after = countIn(visit, 'after');
  const { enquiry, data, misfits } = await askWho(asked, after, visit.language, ask);
  const { whoDelivers: found } = data;
  if (found.__typename === 'PostcodeProblem') return postcodeProblem(found, enquiry, visit);
  if (found.__typename === 'ServiceProblem') return unknownServicePage(found, enquiry, visit);
  // Facts that did not fit are in the URL only: the page shown is for the enquiry without them.
  const to = (path: string, more = {}) => visit.link(path, { ...paramsOf(enquiry), ...more });
  switch (found.outcome) {
    case 'ROUTED':
      return routed(found, { enquiry, data, misfits, visit, to, after });
    case 'DEPENDS_ON_ADDRESS':
      return localities(found, to);
    default:
      return noListing(found, visit.language, to);
  }
};
