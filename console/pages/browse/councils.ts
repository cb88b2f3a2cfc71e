import { say, type Language, type OwnText } from '../../../shared/domain/language.ts';
import type { Ask } from '../../ask.ts';
import type { AreaType } from '../../schema.generated.ts';
import { COUNCILS, type CouncilAreaFragment, type CouncilsQuery } from './councils.generated.ts';

/** The kinds of area that have a council, each with what it is called. */
const KINDS: Partial<Record<AreaType, OwnText>> & Record<keyof CouncilsQuery, OwnText> = {
  COUNTY: { en: 'county', cy: 'sir' },
  DISTRICT: { en: 'district', cy: 'dosbarth' },
  UNITARY: { en: 'unitary', cy: 'unedol' },
  METROPOLITAN: { en: 'metropolitan borough', cy: 'bwrdeistref fetropolitan' },
  LONDON_BOROUGH: { en: 'London borough', cy: 'bwrdeistref yn Llundain' },
  SCOTTISH: { en: 'Scottish council', cy: 'cyngor yn yr Alban' },
  WELSH: { en: 'Welsh council', cy: 'cyngor yng Nghymru' },
  NORTHERN_IRISH: { en: 'Northern Irish council', cy: 'cyngor yng Ngogledd Iwerddon' },
};

/** Whether areas of a type have a council. */
export const isCouncil = (type: AreaType): boolean => type in KINDS;

/** What a council of a type is called; null where there is none. */
export function sayKind(type: AreaType, language: Language): string | null {
  const kind = KINDS[type];
  return kind ? say(kind, language) : null;
}

/** The councils of today, of the whole country or of an area, in order of name. */
export async function councilsIn(
  parent: string | null,
  language: Language,
  ask: Ask,
): Promise<CouncilAreaFragment[]> {
  const answer = await ask(COUNCILS, { parent, language });
  const { compare } = new Intl.Collator(language === 'CY' ? 'cy' : 'en');
  return Object.values(answer)
    .flat()
    .sort((a, b) => compare(a.name, b.name));
}
