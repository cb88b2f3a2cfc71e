import type { Language } from '../../../shared/domain/language.ts';
import type { Ask } from '../../ask.ts';

/** The kinds of area that have a council, each with what it is called. */
export const COUNCILS = {
  COUNTY: { en: 'county', cy: 'sir' },
  DISTRICT: { en: 'district', cy: 'dosbarth' },
  UNITARY: { en: 'unitary', cy: 'unedol' },
  METROPOLITAN: { en: 'metropolitan borough', cy: 'bwrdeistref fetropolitan' },
  LONDON_BOROUGH: { en: 'London borough', cy: 'bwrdeistref yn Llundain' },
  SCOTTISH: { en: 'Scottish council', cy: 'cyngor yn yr Alban' },
  WELSH: { en: 'Welsh council', cy: 'cyngor yng Nghymru' },
  NORTHERN_IRISH: { en: 'Northern Irish council', cy: 'cyngor yng Ngogledd Iwerddon' },
} as const;

/** A council's area, and what it is part of. */
export type Council = {
  code: string;
  name: string;
  type: keyof typeof COUNCILS;
  parent: { type: string; name: string; parent: { type: string; name: string } | null } | null;
};

// One question for each type: an area of the size of a nation has more wards than an answer holds. Of each type
// more are asked for than there are, also after the reorganisations that have been announced.
const MOST: Partial<Record<keyof typeof COUNCILS, number>> = { DISTRICT: 250, UNITARY: 250 };
const MOST_OF_OTHERS = 80;
export const AREAS = `
  query Councils($parent: ID, $language: Language!) {
    ${(Object.keys(COUNCILS) as (keyof typeof COUNCILS)[])
      .map(
        (type) =>
          `${type}: areas(type: ${type}, parent: $parent, language: $language, first: ${MOST[type] ?? MOST_OF_OTHERS}) { ...C }`,
      )
      .join('\n')}
  }
  fragment C on Area {
    code type name(language: $language)
    parent { type name(language: $language) parent { type name(language: $language) } }
  }
`;

/** The councils of today, of the whole country or of an area, in order of name. */
export async function councilsIn(
  parent: string | null,
  language: Language,
  ask: Ask,
): Promise<Council[]> {
  const answer = await ask<Record<string, Council[]>>(AREAS, { parent, language });
  const { compare } = new Intl.Collator(language === 'CY' ? 'cy' : 'en');
  return Object.values(answer)
    .flat()
    .sort((a, b) => compare(a.name, b.name));
}
