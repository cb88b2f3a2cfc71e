// The placeholder in the contract's files for the type of a publisher's listings, whose name each publisher chooses.
const OWN_LISTING = /OwnListing/g;

/**
 * SDL of the contract with its placeholder replaced by a publisher's type: OwnListingInput becomes LocalListingInput.
 */
export const namedAfter = (typeName: string, sdl: string): string =>
  sdl.replaceAll(OWN_LISTING, typeName);
