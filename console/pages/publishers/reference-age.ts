import { say, type Language, type OwnText } from '../../../shared/domain/language.ts';
import { sayDate, sayMonth } from '../../view/when.ts';
import type { ReferenceDataQuery } from './publishers.generated.ts';

type Told = ReferenceDataQuery['referenceData'];

const TEXTS = {
  none: {
    en: 'No release of the ONS Postcode Directory has been imported.',
    cy: 'Ni fewnforiwyd yr un fersiwn o Gyfeiriadur Codau Post y SYG.',
  },
  of: {
    en: 'The postcode directory in use is of {month}.',
    cy: 'Mae’r cyfeiriadur codau post sydd ar waith o {month}.',
  },
  unknown: {
    en: 'The month of the postcode directory in use is not known; its council codes are of {year}.',
    cy: 'Nid yw mis y cyfeiriadur codau post sydd ar waith yn hysbys; mae ei godau cyngor o {year}.',
  },
  notKnown: {
    en: 'The month of the postcode directory in use is not known.',
    cy: 'Nid yw mis y cyfeiriadur codau post sydd ar waith yn hysbys.',
  },
  changed: {
    en: 'The last change of areas that the directory knows was on {day}.',
    cy: 'Roedd y newid diwethaf i ardaloedd y gŵyr y cyfeiriadur amdano ar {day}.',
  },
  behind: {
    en: 'The postcodes are older than that change: the directory applies the changes that it knows, and a newer release would show those that it does not.',
    cy: 'Mae’r codau post yn hŷn na’r newid hwnnw: mae’r cyfeiriadur yn cymhwyso’r newidiadau y gŵyr amdanynt, a byddai fersiwn mwy newydd yn dangos y rhai na ŵyr amdanynt.',
  },
  next: {
    en: 'The next change that it knows is on {day}.',
    cy: 'Mae’r newid nesaf y gŵyr amdano ar {day}.',
  },
  unnamed: {
    en: 'Codes without a name here, with how many postcodes have each: {codes}.',
    cy: 'Codau heb enw yma, gyda nifer y codau post sydd gan bob un: {codes}.',
  },
} satisfies Record<string, OwnText>;

/** How old the reference data is, in sentences. */
export function sayReferenceAge(told: Told, language: Language): string[] {
  const { postcodes, lastChange, nextChange, isBehind } = told;
  const sentence = (text: OwnText, values: Record<string, string> = {}) =>
    say(text, language).replace(/\{(\w+)\}/g, (_, name: string) => values[name]!);
  const unnamed = postcodes?.unnamed ?? [];
  const codes = unnamed.map(({ code, rows }) => `${code} (${rows})`).join(', ');
  return [
    ofPostcodes(postcodes, sentence, language),
    lastChange ? sentence(TEXTS.changed, { day: sayDate(lastChange, language) }) : '',
    isBehind ? sentence(TEXTS.behind) : '',
    nextChange ? sentence(TEXTS.next, { day: sayDate(nextChange, language) }) : '',
    codes ? sentence(TEXTS.unnamed, { codes }) : '',
  ].filter((said) => said !== '');
}

function ofPostcodes(
  postcodes: Told['postcodes'],
  sentence: (text: OwnText, values?: Record<string, string>) => string,
  language: Language,
): string {
  if (!postcodes) return sentence(TEXTS.none);
  const { release, councilsOf } = postcodes;
  if (release) return sentence(TEXTS.of, { month: sayMonth(release, language) });
  return councilsOf
    ? sentence(TEXTS.unknown, { year: String(councilsOf) })
    : sentence(TEXTS.notKnown);
}
