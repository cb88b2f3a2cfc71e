import { parse, print } from 'graphql';
import { sha256 } from '../../shared/runtime/sha256.ts';

/** SDL as it is stored: layout and comments do not affect its version. */
export const normalised = (sdl: string): string => print(parse(sdl, { noLocation: true }));

/** The version of an SDL: the sha-256 of it, normalised. */
export const versionOf = (sdl: string): string => sha256(normalised(sdl));
