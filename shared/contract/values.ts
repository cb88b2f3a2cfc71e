import { unpriced } from './unpriced.ts';
import { valuesSDL } from './values.sdl.ts';

/**
 * The contract's value types. Routing resolves them; they are @shareable so that an owner's own fields may be of
 * these types too. None has a key, so sharing them gives the query planner no second path to anything.
 */
export const pricedValueSDL = valuesSDL;

/** The same as publishers declare them: publishers may not set their costs. */
export const valueSDL = unpriced(pricedValueSDL);
