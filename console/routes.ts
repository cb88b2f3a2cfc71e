import type { Page } from './page.ts';
import { answer } from './pages/answer/answer.ts';
import { organisation } from './pages/browse/organisation.ts';
import { organisations } from './pages/browse/organisations.ts';
import { placePage } from './pages/browse/place.ts';
import { places } from './pages/browse/places.ts';
import { services } from './pages/browse/services.ts';
import { find } from './pages/find.ts';
import { handout } from './pages/handout.ts';
import { homePage } from './pages/home.ts';
import { byCouncil } from './pages/insight/by-council.ts';
import { byService } from './pages/insight/by-service.ts';
import { duplicates } from './pages/insight/duplicates.ts';
import { findingFile, findingPage } from './pages/insight/finding.ts';
import { insight } from './pages/insight/insight.ts';
import { ofService } from './pages/insight/of-service.ts';
import { stale } from './pages/insight/stale.ts';
import { unanswered } from './pages/insight/unanswered.ts';
import { listing } from './pages/listing/listing.ts';
import { publishers } from './pages/publishers/publishers.ts';
import { report, sendReport } from './pages/report/report.ts';
import { reportSent } from './pages/report/sent.ts';
import { service } from './pages/service.ts';
import { suggest } from './pages/suggest.ts';
import type { ReadRegistry } from './registry.ts';

/** The console's pages by their paths. All query the graph; one also queries the registry. */
export const routes = (registry: ReadRegistry): Record<string, Page> => ({
  '/': homePage,
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
  '/places/:gss': placePage,
  '/organisations': organisations,
  '/organisations/:id': organisation,
  '/publishers': publishers(registry),
  '/insight': insight,
  '/insight/services': findingPage(byService),
  '/insight/services.csv': findingFile(byService),
  '/insight/services/:id': findingPage(ofService),
  '/insight/services/:id/councils.csv': findingFile(ofService),
  '/insight/councils': findingPage(byCouncil),
  '/insight/councils.csv': findingFile(byCouncil),
  '/insight/duplicates': findingPage(duplicates),
  '/insight/duplicates.csv': findingFile(duplicates),
  '/insight/stale': findingPage(stale),
  '/insight/stale.csv': findingFile(stale),
  '/insight/unanswered': findingPage(unanswered),
  '/insight/unanswered.csv': findingFile(unanswered),
});

/** The form handlers. */
export const FORMS: Record<string, Page> = {
  '/listings/:id/report': sendReport,
};
