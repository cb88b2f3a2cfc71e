import { COMMON_TYPE } from './listing.ts';

// The suffix marks a type, wherever it appears, as a type of listings.
const TYPE_NAME = /^[A-Z][A-Za-z0-9]{0,92}Listing$/;

/** Whether a publisher may give its type of listings this name. */
export const isTypeName = (name: string): boolean => TYPE_NAME.test(name) && name !== COMMON_TYPE;

/** The type of a publisher's listings, where it names none: leeds-carers has LeedsCarersListing. */
export const typeNameOf = (publisher: string): string => `${wordsOf(publisher).join('')}Listing`;

/** The words of a publisher's name, each capitalised: leeds-carers is Leeds and Carers. */
export const wordsOf = (publisher: string): string[] =>
  publisher
    .split('-')
    .filter(Boolean)
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1));
