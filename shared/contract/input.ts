import { namedAfter } from './own-listing.ts';
import { savingSDL } from './saving.sdl.ts';

/** The mutations of one owner, named after its type: saveLocalListing, withdrawLocalListing … */
export const mutationSDL = (typeName: string, ownInput: string): string =>
  namedAfter(typeName, savingSDL) +
  // An input of its own exists only where an owner has such fields.
  (ownInput.trim() === '' ? '' : `extend input ${typeName}Input {${ownInput}\n}\n`);
