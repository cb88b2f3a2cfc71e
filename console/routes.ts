import type { Page } from './page.ts';
import { answer } from './pages/answer/answer.ts';
import { find } from './pages/find.ts';
import { handout } from './pages/handout.ts';
import { home } from './pages/home.ts';
import { listing } from './pages/listing/listing.ts';
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
  '/services/:id': service,
};
