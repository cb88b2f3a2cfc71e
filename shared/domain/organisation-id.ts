import { z } from 'zod';
import { isGssCode } from './gss-code.ts';

const DIRECTORY = 'signpost';

/** A number or code that a register gives a body, and which register it is. */
export type Identifier = { scheme: string; value: string };

// The forms of org-id.guide (GB-CHC-1058706) and of plain registers, each with the directory's own form of it. Charity
// numbers of Scotland and Northern Ireland carry their register in the number; those of England and Wales are digits.
const SPELLINGS: readonly [RegExp, (value: string) => string][] = [
  [/^(?:gss[:-])?([EWSNKX]\d{8})$/i, (code) => code.toUpperCase()],
  [/^(?:charity:|gb-chc[:-])(\d{5,8}(?:-\d{1,4})?)$/i, (number) => `charity:${number}`],
  [/^(?:charity:|gb-sc[:-])(SC\d{6})$/i, (number) => `charity:${number.toUpperCase()}`],
  [/^(?:charity:|gb-nic[:-])(NIC\d{6})$/i, (number) => `charity:${number.toUpperCase()}`],
  [/^(?:company:|gb-coh[:-])([A-Z\d]{2}\d{6})$/i, (number) => `company:${number.toUpperCase()}`],
  [/^ods[:-]([A-Z\d]{3,10})$/i, (code) => `ods:${code.toUpperCase()}`],
];

function spelled(id: string): string {
  for (const [form, own] of SPELLINGS) {
    const value = form.exec(id)?.[1];
    if (value) return own(value);
  }
  return id;
}

/**
 * An organisation's id in its canonical form: a GSS code, or a scheme and a value such as charity:1058706. An id
 * without a scheme is one of the directory's own: dwp is signpost:dwp. No publisher's name has this form, so the ids
 * of publishers and of organisations never collide.
 */
export function organisationId(id: string): string {
  const one = spelled(id);
  return isGssCode(one) || one.includes(':') ? one : `${DIRECTORY}:${one}`;
}

// With a scheme it may be longer by the length of "signpost:", so that a canonical id can be parsed again.
// What looks like a GSS code and is none is a slip of the pen; a scheme without a value is no id.
const WRITTEN =
  /^(?:[EWSNKX]\d{8}|(?![EWSNKX]\d+$)[A-Z0-9][A-Z0-9._-]{0,99}|(?=[^:]*:[^:])[A-Z0-9][A-Z0-9:._-]{0,108})$/i;

/** An organisation's id as written, normalised to its canonical form. */
export const organisationIdSchema = z.string().regex(WRITTEN).transform(organisationId);

const SCHEMES: readonly [RegExp, scheme: string][] = [
  [/^charity:(\d{5,8}(?:-\d{1,4})?)$/, 'GB-CHC'],
  [/^charity:(SC\d{6})$/, 'GB-SC'],
  [/^charity:(NIC\d{6})$/, 'GB-NIC'],
  [/^company:([A-Z\d]{2}\d{6})$/, 'GB-COH'],
  [/^ods:(.+)$/, 'ODS'],
];

/** An id as an identifier of one register: GSS, those of org-id.guide, ODS, or the scheme it was written with. */
export function identifierOf(id: string): Identifier {
  const canonical = organisationId(id);
  if (isGssCode(canonical)) return { scheme: 'GSS', value: canonical };
  for (const [form, scheme] of SCHEMES) {
    const value = form.exec(canonical)?.[1];
    if (value) return { scheme, value };
  }
  const at = canonical.indexOf(':');
  return { scheme: canonical.slice(0, at), value: canonical.slice(at + 1) };
}
