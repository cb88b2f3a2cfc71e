import { z } from 'zod';

// E, W, S, N and K: a nation or the UK; X: a provisional code, for a council that the ONS has not coded yet.
const GSS_CODE = /^[EWSNKX]\d{8}$/;
// The Crown dependencies have codes in the ONS's directories, but are not in the UK.
const CROWN_DEPENDENCY = /^[LM]\d{8}$/;

/** Whether a text is the GSS code of an area or body in the UK, as the ONS issues them, or a provisional one. */
export const isGssCode = (text: string): boolean => GSS_CODE.test(text);

/** Whether a text is the code of a Crown dependency. */
export const isCrownDependency = (text: string): boolean => CROWN_DEPENDENCY.test(text);

/** A GSS code, as validated text. */
export const gssCode = z.string().regex(GSS_CODE);

/** ONS pseudo codes (`E99999999` …) mean "none", or "not known". */
export const isPseudo = (code: string): boolean => code.length === 9 && code.endsWith('99999999');
