/** Is told of a listing that an answer goes without, since it cannot be placed in it. */
export type LeaveOut = (listing: string, error: unknown) => void;

/** What each of some listings comes to; one of which nothing can be said is left out, and the others stay. */
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
