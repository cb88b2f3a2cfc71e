/** The header with the client's name. */
export const CLIENT_NAME_HEADER = 'apollographql-client-name';

/** The name that clients without a usable name are counted under. */
export const UNNAMED = 'unnamed';

const NAME = /^[\w .:/@()-]{1,60}$/;
const POSTCODE = /[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i;

/** The name a client is counted under: the one it sent, if valid and without a postcode. */
export function clientName(sent: unknown): string {
  const name = typeof sent === 'string' ? sent.trim() : '';
  return NAME.test(name) && !POSTCODE.test(name) ? name : UNNAMED;
}
