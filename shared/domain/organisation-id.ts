/** A GSS code of the ONS, or a provisional one (X…) for a council the ONS has not coded yet. */
export const GSS_CODE = /^[EWSNKX]\d{8}$/;
const DIRECTORY = 'signpost';

/**
 * An organisation's id in its one form: a GSS code, or a scheme and a value such as charity:1058706. An id without
 * a scheme is one of the directory's own: dwp is signpost:dwp. No publisher's name has this form, so the ids of
 * publishers and of organisations never collide.
 */
export const organisationId = (id: string): string =>
  GSS_CODE.test(id) || id.includes(':') ? id : `${DIRECTORY}:${id}`;
