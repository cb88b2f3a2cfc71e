import { today, type Day } from '../../../shared/domain/dates.ts';
import { say, type Language, type Text } from '../../../shared/domain/language.ts';
import { sliceOf, type SliceAsked } from '../../../shared/contract/paging.ts';
import type { Register } from '../bodies/register.ts';
import { COUNCIL_TYPES, nationCodeOf, type Area, type AreaType } from '../places/area.ts';
import type { Gazetteer } from '../places/gazetteer.ts';
import type { Service } from '../services/service.ts';

/** Which areas to list: of a type, within another area. */
export type AreasAsked = SliceAsked & {
  type?: AreaType | null;
  parent?: string | null;
  language: Language;
};

/** What can be browsed without a search: services, areas, and the bodies that are known before a listing names them. */
export type Browsing = ReturnType<typeof createBrowsing>;

const MOST_AREAS = 1_000;
const GOVERNING = new Set<AreaType>([
  ...COUNCIL_TYPES,
  'COUNTY',
  'COMBINED_AUTHORITY',
  'HEALTH_BOARD',
  'VALUATION_JOINT_BOARD',
  'ICB',
  'POLICE',
]);

// Each language's own alphabetical order: in Welsh ch comes after c, and dd after d.
const COLLATORS = { EN: new Intl.Collator('en'), CY: new Intl.Collator('cy') } as const;

export function createBrowsing(
  services: readonly Service[],
  gazetteer: Gazetteer,
  register: Register,
) {
  const byTitle = {
    EN: inOrder(services, ({ title }) => title, 'EN'),
    CY: inOrder(services, ({ title }) => title, 'CY'),
  };
  const areasToday = onceADay((on) => gazetteer.areasOn(on));
  const bodiesToday = onceADay(() => bodiesAmong(areasToday(), register));

  return {
    /** Every service, in order of title. */
    services: (language: Language) => byTitle[language],

    /** The areas in force today, in order of name. */
    areas: ({ type, parent, language, ...part }: AreasAsked): Area[] => {
      const found = areasToday()
        .filter((area) => !type || area.type === type)
        .filter((area) => !parent || isPartOf(area, parent, gazetteer));
      return sliceOf(
        inOrder(found, ({ name }) => name, language),
        part,
        MOST_AREAS,
      );
    },

    /** The principal councils in force today, in order of name. */
    councils: onceADay(() =>
      inOrder(
        areasToday().filter(({ type }) => COUNCIL_TYPES.has(type)),
        ({ name }) => name,
        'EN',
      ),
    ),

    /** The ids of the bodies that the register has, and of those that govern an area today. */
    bodies: bodiesToday,
  };
}

function isPartOf({ code, parent }: Area, whole: string, gazetteer: Gazetteer): boolean {
  if (code === whole) return false;
  if (parent === undefined) return nationCodeOf(code) === whole;
  return parent === whole || isPartOf(gazetteer.area(parent), whole, gazetteer);
}

function bodiesAmong(areas: readonly Area[], register: Register): ReadonlySet<string> {
  const governing = areas.filter(({ type }) => GOVERNING.has(type)).map(({ code }) => code);
  const ids = [...register.entered, ...governing].map(register.idOf);
  return new Set(ids.filter((id) => register.body(id) !== undefined));
}

const inOrder = <T>(items: readonly T[], nameOf: (item: T) => Text, language: Language): T[] =>
  [...items].sort((a, b) =>
    COLLATORS[language].compare(say(nameOf(a), language), say(nameOf(b), language)),
  );

/** Memoises a computed value for the current day. */
function onceADay<T>(make: (on: Day) => T): () => T {
  let made: { on: Day; value: T } | undefined;
  return () => {
    const on = today();
    if (made?.on !== on) made = { on, value: make(on) };
    return made.value;
  };
}
