import type { Page } from './page.ts';
import { answer } from './pages/answer/answer.ts';
import { organisation } from './pages/browse/organisation.ts';
import { organisations } from './pages/browse/organisations.ts';
import { place } from './pages/browse/place.ts';
import { places } from './pages/browse/places.ts';
import { services } from './pages/browse/services.ts';
import { find } from './pages/find.ts';
import { handout } from './pages/handout.ts';
import { home } from './pages/home.ts';
import { listing } from './pages/listing/listing.ts';
import { report, sendReport } from './pages/report/report.ts';
import { reportSent } from './pages/report/sent.ts';
import { service } from './pages/service.ts';
import { suggest } from './pages/suggest.ts';

/** The console's pages by their paths. */
export const ROUTES: Record<string, Page> = {
  '/': home,
  '/find': find,
  '/suggest': suggest,
  '/answer': answer,
  '/handout': handout,
  '/listings/:id': listing,
  '/listings/:id/report': report,
  '/listings/:id/report/sent': reportSent,
  '/services': services,
  '/services/:id': service,
  '/places': places,
  '/places/:gss': place,
  '/organisations': organisations,
  '/organisations/:id': organisation,
};

/** The pages that take what a form sent. */
export const FORMS: Record<string, Page> = {
  '/listings/:id/report': sendReport,
};
