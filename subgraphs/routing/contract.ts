import { pricedLink } from '../../shared/contract/link.ts';
import {
  listingInterfaceSDL,
  listingTypes,
  listingTypeSDL,
} from '../../shared/contract/listing.ts';
import { reportSDL } from '../../shared/contract/reports.ts';
import { pricedValueSDL } from '../../shared/contract/values.ts';
import { answersSDL } from './answers/schema.sdl.ts';
import { browseSDL } from './browse/schema.sdl.ts';
import { claimsSDL } from './claims/schema.sdl.ts';
import { factsSDL } from './facts/schema.sdl.ts';
import { insightSDL } from './insight/schema.sdl.ts';
import { listingsSDL } from './listings/schema.sdl.ts';
import { placesSDL } from './places/schema.sdl.ts';
import { publishersSDL } from './publishers/schema.sdl.ts';
import { reportsSDL } from './reports/schema.sdl.ts';
import { servicesSDL } from './services/schema.sdl.ts';

/** Routing's SDL: the contract, a type for each publisher with fields of its own, and the common one. */
export const routingSDL = (typeNames: readonly string[]): string =>
  [
    pricedLink,
    pricedValueSDL,
    listingInterfaceSDL,
    answersSDL,
    servicesSDL,
    placesSDL,
    listingsSDL,
    factsSDL,
    publishersSDL,
    browseSDL,
    claimsSDL,
    reportSDL,
    reportsSDL,
    insightSDL,
    ...listingTypes(typeNames).map(listingTypeSDL),
  ].join('');
