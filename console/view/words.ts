import type { OwnText } from '../../shared/domain/language.ts';
import type * as Graph from '../schema.generated.ts';

/** The kinds of publisher, as headings. */
export const TIER_WORDS: Record<Graph.Tier, OwnText> = {
  LOCAL: { en: 'Councils', cy: 'Cynghorau' },
  REGIONAL: { en: 'Regional bodies', cy: 'Cyrff rhanbarthol' },
  NATIONAL: { en: 'National bodies', cy: 'Cyrff cenedlaethol' },
  THIRD_SECTOR: { en: 'Charities and community groups', cy: 'Elusennau a grwpiau cymunedol' },
};

/** What a verdict on a listing's conditions means to the person. */
export const VERDICTS: Record<Graph.Verdict, OwnText> = {
  ELIGIBLE: { en: 'Meets the conditions', cy: 'Yn bodloni’r amodau' },
  INELIGIBLE: { en: 'Does not meet the conditions', cy: 'Ddim yn bodloni’r amodau' },
  NEEDS_INFORMATION: { en: 'Has conditions: ask more', cy: 'Mae amodau: holwch fwy' },
  CHECK_WITH_PROVIDER: {
    en: 'Provider decides: still ask',
    cy: 'Y darparwr sy’n penderfynu: holwch',
  },
  NO_CONDITIONS: { en: 'Open to everyone', cy: 'Ar agor i bawb' },
};

/** The ways to reach a service. */
export const CHANNELS: Record<Graph.ChannelType, OwnText> = {
  PHONE: { en: 'Phone', cy: 'Ffôn' },
  WEB: { en: 'Website', cy: 'Gwefan' },
  EMAIL: { en: 'E-mail', cy: 'E-bost' },
  IN_PERSON: { en: 'In person', cy: 'Wyneb yn wyneb' },
  TEXT: { en: 'Text message', cy: 'Neges destun' },
  POST: { en: 'Post', cy: 'Post' },
};

/** Whose postcode decides, phrased as something to check with the caller. */
export const POSTCODE_OF_WORDS: Record<Graph.RoutedBy, OwnText> = {
  HOME: { en: 'the home', cy: 'y cartref' },
  SITE: {
    en: 'the place it is about, which may not be the caller’s home',
    cy: 'y lle dan sylw, nad yw o reidrwydd yn gartref i’r galwr',
  },
  SCHOOL: { en: 'the school', cy: 'yr ysgol' },
  WORKPLACE: { en: 'the workplace', cy: 'y gweithle' },
};

/** How a listing came to be offered by its provider. */
export const ARRANGEMENT_WORDS: Record<Graph.Arrangement, OwnText> = {
  IN_HOUSE: {
    en: 'Provided by the body responsible itself',
    cy: 'Darperir gan y corff cyfrifol ei hun',
  },
  SHARED_SERVICE: {
    en: 'A service that several bodies share',
    cy: 'Gwasanaeth a rennir gan sawl corff',
  },
  COMMISSIONED: { en: 'Provided for the body responsible', cy: 'Darperir ar ran y corff cyfrifol' },
  GRANT_FUNDED: { en: 'Supported by a grant', cy: 'Cefnogir gan grant' },
  VOLUNTARY: { en: 'Voluntary', cy: 'Gwirfoddol' },
};

/** Whether one condition is met. */
export const OUTCOMES: Record<Graph.CriterionOutcome, OwnText> = {
  MET: { en: 'Met', cy: 'Wedi’i fodloni' },
  NOT_MET: { en: 'Not met', cy: 'Heb ei fodloni' },
  UNKNOWN: { en: 'To ask', cy: 'I’w holi' },
};

/** Who may refer somebody. */
export const REFERRALS: Record<Graph.Referral, OwnText> = {
  SELF: { en: 'People may get in touch themselves', cy: 'Gall pobl gysylltu eu hunain' },
  PROFESSIONAL: {
    en: 'A professional must refer the person',
    cy: 'Rhaid i weithiwr proffesiynol atgyfeirio’r person',
  },
  EITHER: {
    en: 'People may get in touch themselves, or be referred',
    cy: 'Gall pobl gysylltu eu hunain, neu gael eu hatgyfeirio',
  },
};

/** The kinds of help with access that publishers commonly name; any other is shown as it is written. */
export const ACCESS: Record<string, OwnText> = {
  'bsl-interpreter': { en: 'BSL interpreter', cy: 'Dehonglydd BSL' },
  'easy-read': { en: 'Easy read', cy: 'Hawdd ei ddeall' },
  'hearing-loop': { en: 'Hearing loop', cy: 'Dolen glyw' },
  'home-visits': { en: 'Home visits', cy: 'Ymweliadau cartref' },
  'large-print': { en: 'Large print', cy: 'Print bras' },
  'relay-uk': { en: 'Relay UK', cy: 'Gwasanaeth Relay UK' },
  'step-free': { en: 'Step-free access', cy: 'Mynediad heb risiau' },
  textphone: { en: 'Textphone', cy: 'Ffôn testun' },
  'wheelchair-access': { en: 'Wheelchair access', cy: 'Mynediad i gadeiriau olwyn' },
};

/** The nations, as they are named within a sentence. */
export const NATION_WORDS: Record<Graph.Nation, OwnText> = {
  ENGLAND: { en: 'England', cy: 'Lloegr' },
  SCOTLAND: { en: 'Scotland', cy: 'yr Alban' },
  WALES: { en: 'Wales', cy: 'Cymru' },
  NORTHERN_IRELAND: { en: 'Northern Ireland', cy: 'Gogledd Iwerddon' },
};

/** Which body has a duty, by its level. */
export const DUTY_LEVEL_WORDS: Record<Graph.DutyLevel, OwnText> = {
  COUNTY: {
    en: 'The county council, or the only council where there is one',
    cy: 'Y cyngor sir, neu’r unig gyngor lle mae un',
  },
  DISTRICT: {
    en: 'The district council, or the only council where there is one',
    cy: 'Y cyngor dosbarth, neu’r unig gyngor lle mae un',
  },
  ALL: { en: 'Every council there', cy: 'Pob cyngor yno' },
  POLICE: { en: 'The police force', cy: 'Yr heddlu' },
  FIRE: { en: 'The fire and rescue service', cy: 'Y gwasanaeth tân ac achub' },
  ICB: { en: 'The integrated care board', cy: 'Y bwrdd gofal integredig' },
  COMBINED_AUTHORITY: { en: 'The combined authority', cy: 'Yr awdurdod cyfun' },
  // Where the directory does not know the name of the body that has the duty.
  BODY: {
    en: 'A body whose name the directory does not know',
    cy: 'Corff nad yw’r cyfeiriadur yn gwybod ei enw',
  },
};
