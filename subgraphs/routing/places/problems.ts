import type { Language, OwnText } from '../../../shared/domain/language.ts';
import { say } from '../../../shared/domain/language.ts';
import type { PostcodeProblem, PostcodeProblemCode } from './place.ts';

/** A problem, and the language of the request. */
export type ToldProblem = PostcodeProblem & { language: Language };

const TEXTS: Record<PostcodeProblemCode, OwnText> = {
  INVALID: {
    en: 'This is not a UK postcode. Check it and type it again, for example LS1 1UR.',
    cy: 'Nid cod post yn y DU yw hwn. Gwiriwch ef a’i deipio eto, er enghraifft CF10 4UW.',
  },
  NOT_FOUND: {
    en: 'This looks like a postcode, but it is not in the directory. Check it; if it is new, try a neighbour’s.',
    cy: 'Mae hwn yn edrych fel cod post, ond nid yw yn y cyfeiriadur. Gwiriwch ef; os yw’n newydd, rhowch gynnig ar un cymydog.',
  },
  TERMINATED: {
    en: 'This postcode is no longer in use: it ended in {when}. The last place it had is given; ask for the postcode used now.',
    cy: 'Nid yw’r cod post hwn yn cael ei ddefnyddio mwyach: daeth i ben ym mis {when}. Rhoddir y lle olaf oedd ganddo; gofynnwch am y cod post a ddefnyddir nawr.',
  },
  NOT_IN_UK: {
    en: 'This postcode is not in the United Kingdom: the Channel Islands, the Isle of Man and overseas territories run their own services.',
    cy: 'Nid yw’r cod post hwn yn y Deyrnas Unedig: mae Ynysoedd y Sianel, Ynys Manaw a’r tiriogaethau tramor yn rhedeg eu gwasanaethau eu hunain.',
  },
  NO_GEOGRAPHY: {
    en: 'This postcode is for post only and belongs to no place, such as a PO box. Ask for the postcode of the home.',
    cy: 'Cod post ar gyfer post yn unig yw hwn ac nid yw’n perthyn i unrhyw le, fel blwch post. Gofynnwch am god post y cartref.',
  },
};

const monthIn = (locale: string) =>
  new Intl.DateTimeFormat(locale, { month: 'long', year: 'numeric', timeZone: 'UTC' });
const MONTHS = { EN: monthIn('en-GB'), CY: monthIn('cy') } as const;

/** The message to the person about their postcode. */
export function postcodeMessage({ code, lastKnown }: PostcodeProblem, language: Language): string {
  const text = say(TEXTS[code], language);
  if (!lastKnown?.terminated) return text;
  return text.replace(
    '{when}',
    MONTHS[language].format(new Date(`${lastKnown.terminated}-01T00:00:00Z`)),
  );
}
