const PRICES = /\s+@(?:cost|listSize)\([^)]*\)/g;
const COSTS = /\s+@cost\([^)]*\)/g;

/** An SDL without what its fields cost: prices of the contract are the directory's to say, and not each publisher's. */
export const unpriced = (sdl: string): string => sdl.replaceAll(PRICES, '');

/** An SDL without weights, which Federation takes on the fields of types, and not on those of interfaces. */
export const unweighted = (sdl: string): string => sdl.replaceAll(COSTS, '');

/** Whether an SDL says what any of its fields costs. */
export const isPriced = (sdl: string): boolean => unpriced(sdl) !== sdl;
