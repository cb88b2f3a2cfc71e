import type { z } from 'zod';
import { say, type Language, type OwnText } from '../domain/language.ts';

/** One thing wrong with a listing someone tried to save: where, and what to do. */
export type Fault = { path: string; code: string; text: OwnText };

const text = (en: string, cy: string): OwnText => ({ en, cy });

// What to do about each of our own checks; zod's built-in issue kinds are below.
const OWN: Record<string, OwnText> = {
  UNSAFE_TEXT: text(
    'Take out control characters and text-direction marks.',
    'Tynnwch nodau rheoli a marciau cyfeiriad testun.',
  ),
  NOT_A_DAY: text(
    'Write a date that exists as YYYY-MM-DD.',
    'Ysgrifennwch ddyddiad sy’n bodoli fel BBBB-MM-DD.',
  ),
  NOT_AN_INSTANT: text(
    'Write a date and time that exist, with their offset: 2026-11-23T09:00:00Z or 2026-11-23T10:00:00+01:00.',
    'Ysgrifennwch ddyddiad ac amser sy’n bodoli, gyda’u gwrthbwyso: 2026-11-23T09:00:00Z neu 2026-11-23T10:00:00+01:00.',
  ),
  NOT_A_PUBLISHER: text(
    'Use 2 to 63 small letters, digits and hyphens, starting with a letter.',
    'Defnyddiwch 2 i 63 o lythrennau bach, digidau a chysylltnodau, gan ddechrau â llythyren.',
  ),
  NOT_A_LISTING_ID: text(
    'Write the publisher’s name of 2 to 63 small letters, digits and hyphens, a colon, and a key of at most 80 of them.',
    'Ysgrifennwch enw’r cyhoeddwr o 2 i 63 o lythrennau bach, digidau a chysylltnodau, colon, ac allwedd o 80 ohonynt ar y mwyaf.',
  ),
  COVERS_NOTHING: text(
    'Say where it is offered: areas (GSS codes) or a radius.',
    'Nodwch ble y’i cynigir: ardaloedd (codau GSS) neu radiws.',
  ),
  TOO_MANY_FILINGS: text(
    'Name fewer services or fewer areas: services times areas may come to 1,500 at most. Make several listings of it, or name a larger area in place of its parts.',
    'Enwch lai o wasanaethau neu lai o ardaloedd: caiff nifer y gwasanaethau wedi’i luosi â nifer yr ardaloedd fod yn 1,500 ar y mwyaf. Gwnewch sawl cofnod ohono, neu enwch ardal fwy yn lle ei rhannau.',
  ),
  UNKNOWN_FACT: text(
    'Use a fact of the shared vocabulary.',
    'Defnyddiwch ffaith o’r eirfa gyffredin.',
  ),
  OPERATOR_DOES_NOT_FIT: text(
    'Use an operator that fits the fact’s type.',
    'Defnyddiwch weithredydd sy’n gweddu i fath y ffaith.',
  ),
  VALUE_DOES_NOT_FIT: text(
    'Use a value that fits the fact’s type and the operator.',
    'Defnyddiwch werth sy’n gweddu i fath y ffaith a’r gweithredydd.',
  ),
  UNKNOWN_PARAM: text(
    'Use the name of one of the params beside the rule.',
    'Defnyddiwch enw un o’r paramedrau wrth ymyl y rheol.',
  ),
  NEEDS_TEXT: text(
    'Say in words what a condition on a derived number asks.',
    'Dywedwch mewn geiriau beth mae amod ar rif deilliedig yn ei ofyn.',
  ),
  FACT_IS_NO_NUMBER: text(
    'Use a fact that fits the arithmetic: a number or money, or between two days a date.',
    'Defnyddiwch ffaith sy’n gweddu i’r rhifyddeg: rhif neu arian, neu ddyddiad rhwng dau ddiwrnod.',
  ),
  NAME_IS_A_FACT: text(
    'Choose another name: the shared vocabulary has a fact of this name.',
    'Dewiswch enw arall: mae gan yr eirfa gyffredin ffaith o’r enw hwn.',
  ),
  OVERLAPPING_VERSIONS: text(
    'Let each version of the rule begin after the one before has ended.',
    'Gadewch i bob fersiwn o’r rheol ddechrau ar ôl i’r un flaenorol ddod i ben.',
  ),
  RULE_TOO_DEEP: text(
    'Nest the rule less deeply: 8 levels at most.',
    'Nythwch y rheol yn llai dwfn: 8 lefel ar y mwyaf.',
  ),
  RULE_TOO_LONG: text(
    'Say it in fewer conditions: 200 at most in one rule.',
    'Dywedwch hyn mewn llai o amodau: 200 ar y mwyaf mewn un rheol.',
  ),
  NOT_HOURS: text(
    'Write opening hours in OpenStreetMap’s syntax, such as "Mo-Fr 09:00-17:00; PH off".',
    'Ysgrifennwch oriau agor yng nghystrawen OpenStreetMap, er enghraifft "Mo-Fr 09:00-17:00; PH off".',
  ),
  NOT_A_PHONE: text(
    'Write a telephone number: digits, spaces and a leading + only.',
    'Ysgrifennwch rif ffôn: digidau, bylchau a + ar y dechrau yn unig.',
  ),
  NOT_A_TEXT: text(
    'Write a number to text: digits, spaces and a leading + only.',
    'Ysgrifennwch rif i anfon neges destun: digidau, bylchau a + yn unig.',
  ),
  NOT_A_WEB: text(
    'Write a full web address that starts with https:// or http://.',
    'Ysgrifennwch gyfeiriad gwe llawn sy’n dechrau â https:// neu http://.',
  ),
  NOT_A_EMAIL: text('Write an e-mail address.', 'Ysgrifennwch gyfeiriad e-bost.'),
  NOT_A_IN_PERSON: text(
    'Write an address of at most 300 characters.',
    'Ysgrifennwch gyfeiriad o 300 nod ar y mwyaf.',
  ),
  NOT_A_POST: text(
    'Write a postal address of at most 300 characters.',
    'Ysgrifennwch gyfeiriad post o 300 nod ar y mwyaf.',
  ),
};

const BY_KIND: Record<string, OwnText> = {
  invalid_type: text('It is missing or of the wrong type.', 'Mae ar goll neu o’r math anghywir.'),
  too_small: text('It is too short or too small.', 'Mae’n rhy fyr neu’n rhy fach.'),
  too_big: text('It is too long or too large.', 'Mae’n rhy hir neu’n rhy fawr.'),
  unrecognized_keys: text(
    'There is no such field: take it out or correct its name.',
    'Nid oes maes o’r fath: tynnwch ef neu cywirwch ei enw.',
  ),
  invalid_value: text(
    'Use one of the values the schema allows.',
    'Defnyddiwch un o’r gwerthoedd y mae’r sgema’n eu caniatáu.',
  ),
};
const OTHERWISE = text(
  'It is not written in the form the schema asks for.',
  'Nid yw wedi’i ysgrifennu yn y ffurf y mae’r sgema’n gofyn amdani.',
);

/** Every fault of a value that a schema refused, each with its path and what to do, in both languages. */
export const faultsOf = (error: z.ZodError): Fault[] =>
  error.issues.map((issue) => {
    const own = (issue as { params?: { problem?: string } }).params?.problem;
    const at = issue.code === 'unrecognized_keys' ? [...issue.path, issue.keys[0]!] : issue.path;
    const code = own ?? issue.code.toUpperCase();
    return {
      path: at.join('.'),
      code,
      text: (own && OWN[own]) || BY_KIND[issue.code] || OTHERWISE,
    };
  });

/** The faults as one line each, for people at a terminal. */
export const readable = (faults: readonly Fault[], language: Language = 'EN'): string =>
  faults.map(({ path, text }) => `${path || 'the listing'}: ${say(text, language)}`).join('; ');
