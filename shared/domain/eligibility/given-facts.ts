import { LRUCache } from 'lru-cache';
import { yearsBetween } from '../calendar.ts';
import { today, type Day } from '../dates.ts';
import { isPseudo } from '../gss-code.ts';
import { BadInput } from '../../runtime/errors.ts';
import type { Facts, FactValue } from './facts.ts';
import { hasPensionAge, pensionDay } from './pension-age.ts';

/** What is known without asking: the day, and the place's nation and area codes. */
export type Setting = {
  on: Day;
  nation?: string | undefined;
  region?: string | undefined;
  council?: string | undefined;
  county?: string | undefined;
};

/** Facts implied by other facts: the fact, and its value given the known ones, if they determine it. */
const FOLLOWING: [string, (facts: Facts) => FactValue | undefined][] = [
  ['age', (facts) => born(facts, (day, on) => yearsBetween(day, on))],
  ['reached_state_pension_age', (facts) => born(facts, (day, on) => pensionDay(day) <= on)],
  [
    'reached_state_pension_age',
    (facts) => {
      const age = facts.get('age');
      return typeof age === 'number' ? hasPensionAge(age, facts.get('on') as Day) : undefined;
    },
  ],
];

/** The facts that the answer to another one determines. */
export const TOLD_BY: Readonly<Record<string, string>> = {
  age: 'date_of_birth',
  reached_state_pension_age: 'date_of_birth',
};

function born<T>(facts: Facts, tell: (day: Day, on: Day) => T): T | undefined {
  const day = facts.get('date_of_birth');
  return day === undefined ? undefined : tell(day as Day, facts.get('on') as Day);
}

const MOST_SETTINGS_KEPT = 20_000;

/** Creates the facts of settings, the same object for the same setting: then implied facts are computed once. */
export function createSettings(): (setting: Setting) => Facts {
  const kept = new LRUCache<string, Facts>({ max: MOST_SETTINGS_KEPT });
  return (setting) => {
    const { on, region = '', council = '', county = '' } = setting;
    const key = on + council + county + region;
    const known = kept.get(key);
    if (known) return known;
    const facts = settingFacts(setting);
    kept.set(key, facts);
    return facts;
  };
}

/** The facts of a place on a day before anything is known of a person. */
export function settingFacts({ on, nation, region, council, county }: Setting): Facts {
  const facts = new Map<string, FactValue>([['on', on]]);
  if (nation) facts.set('nation', nation);
  if (region) facts.set('region', region);
  if (council && !isPseudo(council)) facts.set('council', council);
  if (county) facts.set('county', county);
  return facts;
}

/** The facts for no particular place: on the day given among the facts, today when none is. */
export const anywhere = (given: Facts): Facts =>
  settingFacts({ on: (given.get('on') as Day | undefined) ?? today() });

/**
 * All that is known: the facts given, those known without asking, and those implied by them.
 * @throws BadInput naming a fact that contradicts what others imply.
 */
export function givenFacts(given: Facts, setting: Facts): Facts {
  if (given.size === 0) return setting;
  const facts = new Map(given);
  for (const [fact, value] of setting) put(facts, fact, value);
  for (const [fact, follows] of FOLLOWING) {
    const value = follows(facts);
    if (value !== undefined) put(facts, fact, value);
  }
  return facts;
}

function put(facts: Map<string, FactValue>, fact: string, value: FactValue) {
  const before = facts.get(fact);
  if (before !== undefined && before !== value)
    throw new BadInput(
      `The fact "${fact}" was given as ${JSON.stringify(before)}, but what else is known makes it ${JSON.stringify(value)}: leave one of them out.`,
      { fact },
    );
  facts.set(fact, value);
}
