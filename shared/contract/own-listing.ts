// What the contract's files call the type of a publisher's listings, which each publisher names itself.
const OWN_LISTING = /OwnListing/g;

/** SDL of the contract that names things after a publisher's type: OwnListingInput is LocalListingInput. */
export const namedAfter = (typeName: string, sdl: string): string =>
  sdl.replaceAll(OWN_LISTING, typeName);
