import { GraphQLError } from 'graphql';
import type { OwnText } from '../../domain/language.ts';

const inEnglish = (seconds: number) => (seconds === 1 ? '1 second' : `${seconds} seconds`);

const REASONS = {
  TOO_MANY_REQUESTS: {
    status: 429,
    text: (seconds: number): OwnText => ({
      en: `You have asked for as much as one client may in a minute: wait ${inEnglish(seconds)} and ask again.`,
      cy: `Rydych wedi gofyn am gymaint ag y caiff un cleient mewn munud: arhoswch ${seconds} eiliad a gofynnwch eto.`,
    }),
  },
  OVERLOADED: {
    status: 503,
    text: (seconds: number): OwnText => ({
      en: `The directory has too much to do at the moment: wait ${inEnglish(seconds)} and ask again.`,
      cy: `Mae gan y cyfeiriadur ormod i’w wneud ar hyn o bryd: arhoswch ${seconds} eiliad a gofynnwch eto.`,
    }),
  },
} as const;

/** Why a request is refused for now, though it may succeed later. */
export type WhyNotNow = keyof typeof REASONS;

/** A request that is refused for now, with how long to wait before retrying. */
export class NotNow extends GraphQLError {
  readonly why: WhyNotNow;
  readonly statusCode: number;
  readonly retryAfterS: number;
  readonly text: OwnText;

  constructor(why: WhyNotNow, retryAfterS: number) {
    const { status, text } = REASONS[why];
    const said = text(retryAfterS);
    super(said.en, {
      extensions: {
        code: why,
        retryAfter: retryAfterS,
        cy: said.cy,
        // Apollo Server needs no more of it than a Map.
        http: { status, headers: new Map([['retry-after', String(retryAfterS)]]) as never },
      },
    });
    this.why = why;
    this.statusCode = status;
    this.retryAfterS = retryAfterS;
    this.text = said;
  }
}

/** Whether an error code of a response means "not now". */
export const saysNotNow = (code: unknown): code is WhyNotNow =>
  typeof code === 'string' && Object.hasOwn(REASONS, code);
