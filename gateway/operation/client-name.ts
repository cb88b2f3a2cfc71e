/** The header by which a client says what it is called. */
export const CLIENT_NAME_HEADER = 'apollographql-client-name';

/** What a client without a name of use is counted as. */
export const UNNAMED = 'unnamed';

const NAME = /^[\w .:/@()-]{1,60}$/;
const POSTCODE = /[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/i;

/** The name a client is counted by: what it says, if that is a name and holds no postcode. */
export function clientName(sent: unknown): string {
  const name = typeof sent === 'string' ? sent.trim() : '';
  return NAME.test(name) && !POSTCODE.test(name) ? name : UNNAMED;
}
