import { z } from 'zod';
import { isGssCode } from './gss-code.ts';

const DIRECTORY = 'signpost';

/**
 * An organisation's id in its canonical form: a GSS code, or a scheme and a value such as charity:1058706. An id
 * without a scheme is one of the directory's own: dwp is signpost:dwp. No publisher's name has this form, so the ids
 * of publishers and of organisations never collide.
 */
export const organisationId = (id: string): string =>
  isGssCode(id) || id.includes(':') ? id : `${DIRECTORY}:${id}`;

// With a scheme it may be longer by the length of "signpost:", so that a canonical id can be parsed again.
const WRITTEN = /^(?:[A-Za-z0-9][A-Za-z0-9._-]{0,99}|(?=[^:]*:)[A-Za-z0-9][A-Za-z0-9:._-]{0,108})$/;

/** An organisation's id as written, normalised to its canonical form. */
export const organisationIdSchema = z.string().regex(WRITTEN).transform(organisationId);
