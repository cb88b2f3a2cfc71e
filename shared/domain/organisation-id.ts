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

// Longer with a scheme by as much as "signpost:" is: what was brought to its form can be read again.
const WRITTEN = /^(?:[A-Za-z0-9][A-Za-z0-9._-]{0,99}|(?=[^:]*:)[A-Za-z0-9][A-Za-z0-9:._-]{0,108})$/;

/** The id of an organisation as somebody writes it, brought to its one form. */
export const organisationIdSchema = z.string().regex(WRITTEN).transform(organisationId);
