const PRICES = /\s+@(?:cost|listSize)\([^)]*\)/g;
const COSTS = /\s+@cost\([^)]*\)/g;

/** An SDL without field costs: those of the contract are set by the directory, not by each publisher. */
export const unpriced = (sdl: string): string => sdl.replaceAll(PRICES, '');

/**
 * An SDL without @cost weights, which Federation accepts on the fields of object types, but not on those of
 * interfaces.
 */
export const unweighted = (sdl: string): string => sdl.replaceAll(COSTS, '');

/** Whether an SDL declares the cost of any field. */
export const isPriced = (sdl: string): boolean => unpriced(sdl) !== sdl;
