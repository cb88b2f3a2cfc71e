import { z } from 'zod';
import { isGssCode } from './gss-code.ts';

const DIRECTORY = 'signpost';

/**
 * An organisation's id in its one form: a GSS code, or a scheme and a value such as charity:1058706. An id without
 * a scheme is one of the directory's own: dwp is signpost:dwp. No publisher's name has this form, so the ids of
 * publishers and of organisations never collide.
 */
export const organisationId = (id: string): string =>
  isGssCode(id) || id.includes(':') ? id : `${DIRECTORY}:${id}`;

// One of a hundred characters without a scheme, with it: what was brought to its form can be read again.
const LONGEST = 100 + DIRECTORY.length + 1;

/** The id of an organisation as somebody writes it, brought to its one form. */
export const organisationIdSchema = z
  .string()
  .regex(/^[A-Za-z0-9][A-Za-z0-9:._-]*$/)
  .max(LONGEST)
  .transform(organisationId)
  .pipe(z.string().max(LONGEST));
