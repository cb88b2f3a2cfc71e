import { namedAfter } from './own-listing.ts';
import { savingSDL } from './saving.sdl.ts';

/** The mutations of one owner, named after its type: saveLocalListing, withdrawLocalListing … */
export const mutationSDL = (typeName: string, ownInput: string): string =>
  namedAfter(typeName, savingSDL) +
  // Input of its own is there only where an owner has such fields.
  (ownInput.trim() === '' ? '' : `extend input ${typeName}Input {${ownInput}\n}\n`);
