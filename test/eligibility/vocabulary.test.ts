import type { FactType } from '../../shared/domain/eligibility/fact.ts';
import type { OwnText } from '../../shared/domain/language.ts';
import {
  aliases,
  themes,
  vocabulary,
} from '../../shared/domain/eligibility/vocabulary/vocabulary.ts';

const facts = Object.entries(vocabulary);
const textsOf = facts.flatMap(([id, { text, short, help, options = [] }]) => [
  ...Object.entries({ text, short, ...(help && { help }) }).map(
    ([part, said]): [string, OwnText] => [`${id}, ${part}`, said],
  ),
  ...options.map(({ value, label }): [string, OwnText] => [`${id}, ${value}`, label]),
]);

test.each(textsOf)('%s is said in English and in Welsh', (_, { en, cy }) => {
  expect(en.trim()).toBe(en);
  expect(cy.trim()).toBe(cy);
  expect(Math.min(en.length, cy.length)).toBeGreaterThan(2);
  expect(cy.toLowerCase()).not.toBe(en.toLowerCase());
});

test.each(facts)('%s asks one question, and names itself without asking', (_, { text, short }) => {
  expect([text.en, text.cy].every((question) => question.endsWith('?'))).toBe(true);
  expect([short.en, short.cy].some((name) => /[?.]$/.test(name))).toBe(false);
});

test('every text of the vocabulary is its own', () => {
  for (const part of ['text', 'short'] as const) {
    const said = facts.flatMap(([, fact]) => [fact[part].en, fact[part].cy]);
    expect(said.filter((text, at) => said.indexOf(text) !== at)).toEqual([]);
  }
});

test('facts are named in letters, digits and underscores, and belong to one theme', () => {
  const ids = themes.flatMap((theme) => Object.keys(theme));
  expect(ids.filter((id) => !/^[a-zA-Z]\w*$/.test(id))).toEqual([]);
  expect(ids).toHaveLength(new Set(ids).size);
});

test('a choice offers its options, each once; only the codes of areas are too many to offer', () => {
  const without = facts.filter(([, { type, options }]) => type === 'CHOICE' && !options);
  expect(without.map(([id]) => id)).toEqual(['region', 'council', 'county']);
  for (const [, { options = [] }] of facts)
    expect(new Set(options.map(({ value }) => value)).size).toBe(options.length);
});

test('only numbers and money have a range, and nobody has less than no money', () => {
  const ofType = (...types: FactType[]) => facts.filter(([, { type }]) => types.includes(type));
  for (const [, { least }] of ofType('MONEY')) expect(least).toBe(0);
  for (const [, { least, most }] of ofType('NUMBER')) expect(least).toBeLessThan(most!);
  for (const [, fact] of ofType('BOOLEAN', 'DATE', 'CHOICE'))
    expect(fact).not.toHaveProperty('least');
  expect(facts.filter(([, { type, whole }]) => whole && type !== 'NUMBER')).toEqual([]);
});

test.each(Object.entries(aliases))('%s is another name of the fact %s', (alias, fact) => {
  expect(vocabulary).toHaveProperty(fact);
  expect(vocabulary).not.toHaveProperty(alias);
});
