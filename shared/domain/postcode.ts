/** A UK postcode in its canonical form: capitals, one space before the last three characters. */
export type Postcode = string & { readonly __brand: 'Postcode' };

// Royal Mail's formats, the Girobank's own, Newport's former ones, and the overseas territories' in the UK's form.
const POSTCODE =
  /^(?:GIR0AA|NPT\d[A-Z]{2}|[A-Z]{1,2}\d[A-Z\d]?\d[A-Z]{2}|(?:ASCN|BBND|BIQQ|FIQQ|PCRN|SIQQ|STHL|TDCU|TKCA)1ZZ)$/;

// Nearly all are typed in this form already.
const WRITTEN = /^[A-Z]{1,2}\d[A-Z\d]? \d[A-Z]{2}$/;

// No postcode needs more, even typed with stray spaces and dots: a longer text is not parsed.
const LONGEST_TYPED = 20;

/** Parses a postcode as people type it ("ls1 1ur", "LS1-1UR."); null when it is not one. */
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
