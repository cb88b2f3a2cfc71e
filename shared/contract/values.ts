import { unpriced } from './unpriced.ts';
import { valuesSDL } from './values.sdl.ts';

/**
 * The contract's value types. Routing answers them; they are @shareable so that an owner's own fields may be of
 * these types too. None has a key, so sharing them gives the query planner no second way to anything.
 */
export const pricedValueSDL = valuesSDL;

/** The same as publishers declare them: what they cost is not theirs to say. */
export const valueSDL = unpriced(pricedValueSDL);
