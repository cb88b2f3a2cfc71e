import type { OwnText } from '../shared/domain/language.ts';

type About = {
  name?: string;
  detail?: string;
  number?: number;
  text?: OwnText;
  version?: string;
};
type Say = (about: About) => OwnText;

/** Every reason for which the registry refuses a request, with what to do; the policy has its own. */
export const TEXTS = {
  BAD_REQUEST: ({ detail }) => ({
    en: `This request cannot be read: ${detail}`,
    cy: `Ni ellir darllen y cais hwn: ${detail}`,
  }),
  UNAUTHENTICATED: () => ({
    en: 'Send your key as "Authorization: Bearer <key>". This one is missing, unknown, revoked or expired.',
    cy: 'Anfonwch eich allwedd fel "Authorization: Bearer <allwedd>". Mae hon ar goll, yn anhysbys, wedi’i dirymu neu wedi dod i ben.',
  }),
  FORBIDDEN: ({ detail }) => ({
    en: `This key may not do that: it needs the scope ${detail}. Ask an operator for one that may.`,
    cy: `Ni chaiff yr allwedd hon wneud hynny: mae angen y cwmpas ${detail}. Gofynnwch i weithredwr am un a gaiff.`,
  }),
  TOO_OFTEN: ({ number }) => ({
    en: `That was too often: wait ${number} seconds.`,
    cy: `Roedd hynny’n rhy aml: arhoswch ${number} eiliad.`,
  }),
  NAME: ({ name }) => ({
    en: `${name} cannot be an agency’s name: use 2 to 63 small letters, digits and hyphens, starting with a letter.`,
    cy: `Ni all ${name} fod yn enw asiantaeth: defnyddiwch 2 i 63 o lythrennau bach, digidau a chysylltnodau, gan ddechrau â llythyren.`,
  }),
  NAME_TAKEN: ({ name }) => ({
    en: `The name ${name} is taken or reserved: choose another.`,
    cy: `Mae’r enw ${name} wedi’i gymryd neu ei gadw: dewiswch un arall.`,
  }),
  PREFIX: ({ name }) => ({
    en: `${name} cannot be a prefix of types: use 3 to 30 letters and digits, starting with a capital, and a type that starts with it and ends in Listing.`,
    cy: `Ni all ${name} fod yn rhagddodiad mathau: defnyddiwch 3 i 30 o lythrennau a digidau, gan ddechrau â phriflythyren, a math sy’n dechrau ag ef ac yn gorffen â Listing.`,
  }),
  PREFIX_TAKEN: ({ name, detail }) => ({
    en: `The prefix ${name} would own ${detail}, which is there already: choose another.`,
    cy: `Byddai’r rhagddodiad ${name} yn berchen ar ${detail}, sydd yno eisoes: dewiswch un arall.`,
  }),
  UNKNOWN_AGENCY: ({ name }) => ({
    en: `There is no agency called ${name}: an operator adds one.`,
    cy: `Nid oes asiantaeth o’r enw ${name}: gweithredwr sy’n ychwanegu un.`,
  }),
  UNKNOWN_KEY: ({ name }) => ({
    en: `There is no key ${name}.`,
    cy: `Nid oes allwedd ${name}.`,
  }),
  NOT_YOUR_BODY: ({ name }) => ({
    en: `Your agency does not speak for ${name}: an operator says which bodies it speaks for.`,
    cy: `Nid yw eich asiantaeth yn siarad ar ran ${name}: gweithredwr sy’n dweud ar ran pa gyrff y mae’n siarad.`,
  }),
  UNKNOWN_CONFIRMATION: ({ name, detail }) => ({
    en: `${detail} has not confirmed ${name}.`,
    cy: `Nid yw ${detail} wedi cadarnhau ${name}.`,
  }),
  UNKNOWN_VERSION: ({ name }) => ({
    en: `There is no version ${name}: history lists those there are.`,
    cy: `Nid oes fersiwn ${name}: mae’r hanes yn rhestru’r rhai sydd.`,
  }),
  NOT_PUBLISHED: ({ name }) => ({
    en: `${name} has published nothing.`,
    cy: `Nid yw ${name} wedi cyhoeddi dim.`,
  }),
  NOT_COMPOSED: ({ detail }) => ({
    en: `It does not compose with the other subgraphs: ${detail}`,
    cy: `Nid yw’n cyfansoddi â’r is-graffiau eraill: ${detail}`,
  }),
  BREAKING: ({ text, detail }) => ({
    en: `${text!.en} ${detail ? `Used by ${detail}.` : 'Whether anybody uses it is not known yet.'} Keep it, deprecate it first, or ask an operator to approve this version.`,
    cy: `${text!.cy} ${detail ? `Defnyddir gan ${detail}.` : 'Nid yw’n hysbys eto a oes unrhyw un yn ei ddefnyddio.'} Cadwch ef, anghymeradwywch ef yn gyntaf, neu gofynnwch i weithredwr gymeradwyo’r fersiwn hwn.`,
  }),
  PLACE_NEEDS_APPROVAL: ({ name, detail, version }) => ({
    en: `${detail} would give you the postcodes that people ask about, so an operator must agree. Ask one to run: signpost registry approve ${name} ${version}`,
    cy: `Byddai ${detail} yn rhoi i chi’r codau post y mae pobl yn holi amdanynt, felly rhaid i weithredwr gytuno. Gofynnwch i un redeg: signpost registry approve ${name} ${version}`,
  }),
  CHANGED_SINCE: ({ name, number }) => ({
    en: `${name} was changed since: the last change is number ${number}. Look at it, then send base ${number}.`,
    cy: `Newidiwyd ${name} ers hynny: rhif y newid diwethaf yw ${number}. Edrychwch arno, yna anfonwch base ${number}.`,
  }),
  OVERTAKEN: () => ({
    en: 'Others changed the graph at the same time, again and again: try once more.',
    cy: 'Newidiodd eraill y graff ar yr un pryd, dro ar ôl tro: rhowch gynnig arall arni.',
  }),
  OWN_URL: () => ({
    en: 'The routing URL is this directory’s own: give your subgraph’s.',
    cy: 'URL y cyfeiriadur hwn ei hun yw’r URL llwybro: rhowch un eich is-graff.',
  }),
  UNREACHABLE: () => ({
    en: 'The subgraph did not answer at its routing URL with a page of its feed: start it with its service key, without a redirect, and publish again.',
    cy: 'Ni atebodd yr is-graff yn ei URL llwybro â thudalen o’i ffrwd: dechreuwch ef gyda’i allwedd gwasanaeth, heb ailgyfeirio, a chyhoeddwch eto.',
  }),
  NOTHING_TAKEN: ({ detail, text }) => ({
    en: `None of the listings that its feed announces first would be taken. ${detail}: ${text!.en} Mend it, run the conformance checks, and publish again.`,
    cy: `Ni chymerid yr un o’r cofnodion y mae ei ffrwd yn eu cyhoeddi’n gyntaf. ${detail}: ${text!.cy} Trwsiwch hynny, rhedwch y gwiriadau cydymffurfio, a chyhoeddwch eto.`,
  }),
  NOT_IN_FORCE: () => ({
    en: 'It could not be put in force, so what was published before stands. Nothing is lost; an operator finds the reason in the log.',
    cy: 'Ni ellid ei roi mewn grym, felly mae’r hyn a gyhoeddwyd o’r blaen yn sefyll. Ni chollwyd dim; bydd gweithredwr yn canfod y rheswm yn y log.',
  }),
  OPERATION: ({ name, detail }) => ({
    en: `The operation ${name} cannot be registered: ${detail}`,
    cy: `Ni ellir cofrestru’r gweithrediad ${name}: ${detail}`,
  }),
  FAULT: () => ({
    en: 'Something went wrong on our side. Please try again.',
    cy: 'Aeth rhywbeth o’i le ar ein hochr ni. Rhowch gynnig arall arni.',
  }),
} satisfies Record<string, Say>;

/** A reason for which the registry refuses a request. */
export type Code = keyof typeof TEXTS;

/** The text of a refusal. */
export const sayWhy = (code: Code, about: About = {}) => ({
  code: code as string,
  line: null,
  message: TEXTS[code](about),
});
