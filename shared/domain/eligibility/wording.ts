import type { OwnText } from '../language.ts';
import type { Fact } from './fact.ts';
import { factNamed, type FactValue } from './facts.ts';
import { operandsOf, type Condition, type Operand, type Operator } from './rule.ts';

type Said = (value: string, second: string) => OwnText;

const OPERATOR_WORDS: Record<Operator, Said> = {
  '=': (value) => ({ en: value, cy: value }),
  '!=': (value) => ({ en: `not ${value}`, cy: `nid ${value}` }),
  '<': (value) => ({ en: `less than ${value}`, cy: `llai na ${value}` }),
  '<=': (value) => ({ en: `${value} at most`, cy: `${value} ar y mwyaf` }),
  '>': (value) => ({ en: `more than ${value}`, cy: `mwy na ${value}` }),
  '>=': (value) => ({ en: `${value} at least`, cy: `${value} o leiaf` }),
  between: (low, high) => ({ en: `from ${low} to ${high}`, cy: `o ${low} i ${high}` }),
  in: (value) => ({ en: `any of ${value}`, cy: `unrhyw un o ${value}` }),
};

const PARAM: OwnText = { en: 'the amount in force', cy: 'y swm sydd mewn grym' };
const YES_NO: Record<string, OwnText> = {
  true: { en: 'yes', cy: 'ie' },
  false: { en: 'no', cy: 'na' },
};

const pounds = new Intl.NumberFormat('en-GB', { style: 'currency', currency: 'GBP' });

/** A condition in words: its publisher's, or else generated from the fact and the value. */
export function wordingOf(condition: Condition): {
  en: string;
  cy?: string | undefined;
} {
  const { fact: id, op, text } = condition;
  if (text) return text;
  const fact = factNamed(id)!;
  const say = (language: 'en' | 'cy') => {
    const values = operandsOf(condition).map((each) => valueIn(each, fact, language));
    const [first = '', second = ''] = op === 'in' ? [values.join(', ')] : values;
    return `${fact.short[language]}: ${OPERATOR_WORDS[op](first, second)[language]}`;
  };
  return { en: say('en'), cy: say('cy') };
}

function valueIn(value: Operand, { type, options }: Fact, language: 'en' | 'cy'): string {
  if (typeof value === 'object') return PARAM[language];
  const option = options?.find((option) => option.value === value);
  if (option) return option.label[language];
  if (typeof value === 'boolean') return YES_NO[String(value)]![language];
  return type === 'MONEY' ? pounds.format(value as number & FactValue) : String(value);
}
