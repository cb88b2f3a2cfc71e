import { readFileSync } from 'node:fs';
import { sampleFiles } from '../../../data/files.ts';
import type { Text } from '../../../shared/domain/language.ts';
import type { Point } from '../../../shared/domain/coverage/cells.ts';
import type { Random } from '../random.ts';

/** A body, as listings name it. */
export type GeneratedBody = {
  id: string;
  name: Text;
  homepage: string;
  phone: string;
  area?: string;
};

/** Parts of listings, generated from a seed. */
export type ListingParts = ReturnType<typeof listingParts>;

const WITH_RULE = 1 / 3;
const WITHDRAWN = 0.02;
const ENDED = 0.01;

const HOURS = [
  'Mo-Fr 09:00-17:00; PH off',
  'Mo-Fr 08:00-18:00; Sa 09:00-13:00; PH off',
  'Mo-Fr 08:30-17:00; PH off',
  'Mo-Th 08:45-17:15; Fr 08:45-16:45; PH off',
  'Mo-Fr 09:00-16:30; PH off',
  'Mo,Tu,Th,Fr 09:00-17:00; We 10:00-17:00; PH off',
  '24/7',
];
const INTERACTIONS = ['lgil:0', 'lgil:8', 'lgil:17'];
const ACCESSIBILITY = ['hearing-loop', 'bsl-interpreter', 'easy-read', 'step-free', 'large-print'];
const COSTS: readonly Text[] = [
  { en: 'Free', cy: 'Am ddim' },
  { en: 'Free', cy: 'Am ddim' },
  { en: '£10', cy: '£10' },
  { en: 'A charge, less on a low income', cy: 'Codir tâl, llai ar incwm isel' },
];

/** Generates the parts that listings of every tier have. */
export function listingParts(random: Random) {
  const rules = sampledRules();
  return {
    random,

    /** Ways to reach it: by phone, on the web, and at a place where one is given. */
    channels: ({ phone, homepage }: GeneratedBody, at?: Point): object[] => {
      const interaction = random.oneOf(INTERACTIONS);
      return [
        { type: 'PHONE', value: phone, interaction, hours: random.oneOf(HOURS) },
        { type: 'WEB', value: homepage, interaction },
        ...(at
          ? [{ type: 'IN_PERSON', value: '1 High Street', hours: random.oneOf(HOURS), ...at }]
          : []),
      ];
    },

    /** Cost, dates, status and, for a third, a rule. */
    rest: (isWelsh: boolean): object => {
      const validFrom = `${random.between(2019, 2025)}-04-01`;
      const cost = random.oneOf(COSTS);
      return {
        cost: isWelsh ? cost : { en: cost.en },
        languages: isWelsh ? ['en', 'cy'] : ['en'],
        accessibility: random.chance(0.5) ? [random.oneOf(ACCESSIBILITY)] : [],
        validFrom,
        ...(random.chance(ENDED) && { validTo: `2026-0${random.between(1, 9)}-28` }),
        assuredOn: `202${random.between(4, 6)}-0${random.between(1, 9)}-${random.between(10, 28)}`,
        reviewDue: `2027-0${random.between(1, 9)}-28`,
        // Short rules are the most common.
        ...(random.chance(WITH_RULE) && {
          eligibility: rules[Math.floor(random.next() ** 2 * rules.length)],
        }),
        ...(random.chance(WITHDRAWN) && { status: 'WITHDRAWN' }),
        licence: 'OGL-UK-3.0',
      };
    },

    /** A number in the range that Ofcom reserves for drama. */
    phone: (): string => `01632 960${String(random.between(0, 999)).padStart(3, '0')}`,
  };
}

/** Every rule of the sample, the shortest first. */
function sampledRules(): object[] {
  const rules = new Set<string>();
  for (const tier of ['local', 'regional', 'national', 'third-sector'])
    for (const line of readFileSync(sampleFiles.listings(tier), 'utf8').split('\n')) {
      const { eligibility } = JSON.parse(line || '{}') as { eligibility?: object };
      if (eligibility) rules.add(JSON.stringify(eligibility));
    }
  return [...rules]
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .map((rule) => JSON.parse(rule) as object);
}

/** A title in the languages it is offered in, no longer than titles may be. */
export const titleOf = (service: Text, body: Text, isWelsh: boolean): Text => {
  const joined = (a: string, b: string) => `${a}: ${b}`.slice(0, 120);
  return {
    en: joined(service.en, body.en),
    ...(isWelsh && { cy: joined(service.cy ?? service.en, body.cy ?? body.en) }),
  };
};
