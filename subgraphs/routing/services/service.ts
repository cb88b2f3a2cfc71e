import type { Text } from '../../../shared/domain/language.ts';
import type { Nation } from '../../../shared/domain/nation.ts';

/** Which body has a duty: a council by tier, another body by the area it covers, or one by name. */
export const DUTY_LEVELS = [
  'COUNTY',
  'DISTRICT',
  'ALL',
  'POLICE',
  'FIRE',
  'ICB',
  'COMBINED_AUTHORITY',
  'BODY',
] as const;
export type DutyLevel = (typeof DUTY_LEVELS)[number];

/** Who has the duty to see that a service is provided, in which nations. */
export type Duty = { nations: Nation[]; level: DutyLevel; body?: string | undefined };

export const ROUTED_BY = ['HOME', 'SITE', 'SCHOOL', 'WORKPLACE'] as const;

/** A kind of service, such as refuse collection: what people look for and bodies have duties for. */
export type Service = {
  /** A scheme and a code: `lgsl:524`. */
  id: string;
  title: Text;
  description?: Text | undefined;
  /** Lay words for it, by language. */
  synonyms: { en: string[]; cy: string[] };
  /** Whose postcode decides: the home's, the problem's or building's, the school's, the workplace's. */
  routedBy: (typeof ROUTED_BY)[number];
  duty: Duty[];
};

/** A nation's exception to a service's duty: another body, or nobody where it is not provided at all. */
export type DutyException = {
  service: string;
  nation: Nation;
  body?: string | undefined;
  source: string;
};
