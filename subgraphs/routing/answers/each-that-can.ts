/** Called with a listing that is left out of an answer because processing it failed. */
export type LeaveOut = (listing: string, error: unknown) => void;

/** Collects what is found for each listing; one that throws is left out, and the others stay. */
export function eachThatCan<Listing, Found>(
  listings: readonly Listing[],
  idOf: (listing: Listing) => string,
  leaveOut: LeaveOut,
  find: (listing: Listing) => readonly Found[],
): Found[] {
  const all: Found[] = [];
  for (const listing of listings) {
    try {
      for (const found of find(listing)) all.push(found);
    } catch (error) {
      leaveOut(idOf(listing), error);
    }
  }
  return all;
}
