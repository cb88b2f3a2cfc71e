/** A UK postcode in its one written form: capitals, one space before the last three characters. */
export type Postcode = string & { readonly __brand: 'Postcode' };

// Royal Mail's shapes, the Girobank's own, Newport's of old, and the overseas territories' in the UK's form.
const POSTCODE =
  /^(?:GIR0AA|NPT\d[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|(?:ASCN|BBND|BIQQ|FIQQ|PCRN|SIQQ|STHL|TDCU|TKCA)1ZZ)$/;

// As nearly all are written already.
const WRITTEN = /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/;

// No postcode needs more, even typed with stray spaces and dots: a longer text is not looked at.
const LONGEST_TYPED = 20;

/** Reads a postcode as people type it ("ls1 1ur", "LS1-1UR."); null when it is none. */
export function parsePostcode(typed: string): Postcode | null {
  if (WRITTEN.test(typed)) return typed as Postcode;
  if (typed.length > LONGEST_TYPED) return null;
  const compact = typed
    .normalize('NFKC')
    .toUpperCase()
    .replace(/[\s\p{P}]/gu, '');
  if (!POSTCODE.test(compact)) return null;
  return `${compact.slice(0, -3)} ${compact.slice(-3)}` as Postcode;
}
