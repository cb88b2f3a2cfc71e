import { BadInput } from '../../runtime/errors.ts';
import { isDay } from '../dates.ts';
import { isGssCode } from '../gss-code.ts';
import type { Fact, FactType } from './fact.ts';
import { aliases, vocabulary } from './vocabulary/vocabulary.ts';

export type FactValue = boolean | number | string;

/** The known facts of a person: one not given is absent, and absent means unknown, never false. */
export type Facts = ReadonlyMap<string, FactValue>;

/** A fact as a caller sends it. */
export type FactInput = { fact: string; value: string };

const MOST_FACTS = 100;

export const NO_FACTS: Facts = new Map();

export const factNamed = (id: string): Fact | undefined =>
  Object.hasOwn(vocabulary, id) ? vocabulary[id] : undefined;

/** The id of a fact by any of its names. */
export const factId = (name: string): string =>
  Object.hasOwn(aliases, name) ? aliases[name]! : name;

/** Whether a fact may be asked of a person. */
export const isAsked = (id: string): boolean => !factNamed(id)?.place;

/**
 * Parses the facts a caller sent, each by its own type.
 * @throws BadInput for too many of them, or naming the fact that is unknown, given twice or of the wrong type.
 */
export function readFacts(inputs: readonly FactInput[]): Facts {
  if (inputs.length === 0) return NO_FACTS;
  if (inputs.length > MOST_FACTS) throw new BadInput(`Give ${MOST_FACTS} circumstances at most.`);
  const facts = new Map<string, FactValue>();
  for (const { fact: named, value } of inputs) {
    const id = factId(named);
    const fact = factNamed(id);
    if (!fact)
      throw new BadInput(
        `There is no fact called ${JSON.stringify(id.slice(0, 60))}: the query facts lists those there are.`,
        { fact: id.slice(0, 60) },
      );
    if (facts.has(id))
      throw new BadInput(`The fact "${id}" was given twice: give it once.`, { fact: id });
    const read = readValue(fact, value.trim());
    if (read === undefined)
      throw new BadInput(`The fact "${id}" takes ${expected(fact)}.`, { fact: id });
    facts.set(id, read);
  }
  return facts;
}

const EXPECTED: Record<FactType, string> = {
  BOOLEAN: '"true" or "false"',
  NUMBER: 'a number such as "66"',
  MONEY: 'pounds such as "1250.50"',
  DATE: 'a date such as "1958-04-30"',
  CHOICE: 'a GSS code such as "E08000035"',
};

function expected({ type, options, least, most, whole }: Fact): string {
  if (options) return `one of ${options.map(({ value }) => value).join(', ')}`;
  const from = least === undefined ? '' : ` from ${least}`;
  return (
    (whole ? 'a whole number such as "66"' : EXPECTED[type]) +
    (most === undefined ? from : `${from} to ${most}`)
  );
}

const READ: Record<FactType, (text: string) => FactValue | undefined> = {
  BOOLEAN: (text) => ({ true: true, false: false })[text],
  NUMBER: (text) => (/^-?\d{1,9}(\.\d{1,6})?$/.test(text) ? Number(text) : undefined),
  MONEY: (text) => (/^\d{1,9}(\.\d{1,2})?$/.test(text) ? Number(text) : undefined),
  DATE: (text) => text,
  CHOICE: (text) => text,
};

/** Parses a fact's value; undefined when the text is not valid for the fact. */
function readValue(fact: Fact, text: string): FactValue | undefined {
  const value = READ[fact.type](text);
  return value !== undefined && takes(fact, value) ? value : undefined;
}

/** Whether a value is valid for a fact. */
export const fits = (id: string, value: FactValue): boolean => {
  const fact = factNamed(id);
  return fact !== undefined && takes(fact, value);
};

function takes(fact: Fact, value: FactValue): boolean {
  const { type, options, least = -Infinity, most = Infinity, whole } = fact;
  switch (type) {
    case 'BOOLEAN':
      return typeof value === 'boolean';
    case 'DATE':
      return typeof value === 'string' && isDay(value);
    case 'CHOICE':
      return options ? options.some((option) => option.value === value) : isGssCode(String(value));
    default:
      return (
        typeof value === 'number' &&
        value >= least &&
        value <= most &&
        (!whole || Number.isInteger(value))
      );
  }
}
