import { readFileSync } from 'node:fs';
import { sampleFiles } from '../data/files.ts';
import { eligibilitySchema } from '../shared/domain/eligibility/eligibility.ts';
import type { Eligibility } from '../shared/domain/eligibility/rules.ts';
import type { Facts, FactValue } from '../shared/domain/eligibility/facts.ts';
import { givenFacts, settingFacts } from '../shared/domain/eligibility/given-facts.ts';
import { decisiveValues } from '../shared/domain/eligibility/decisive-values.ts';
import { compileEligibility } from '../shared/domain/eligibility/verdict.ts';
import { compileRule } from '../shared/domain/eligibility/evaluate.ts';
import { TIERS } from '../app/tiers.ts';

const PERSONS = 400;
const TURNS = 300;
const SETTING = settingFacts({ on: '2026-11-24', nation: 'ENGLAND', council: 'E08000035' });

const any = <T>(items: readonly T[]): T => items[Math.floor(Math.random() * items.length)]!;

/** The rules of the sample's listings. */
const rules = TIERS.flatMap(({ name }) =>
  readFileSync(sampleFiles.listings(name), 'utf8').trim().split('\n'),
)
  .map((line) => (JSON.parse(line) as { eligibility?: unknown }).eligibility)
  .filter((written) => written !== undefined)
  .map((written) => eligibilitySchema.parse(written));

/** The facts a rule may ask for when nothing is told, and somebody who could tell all of them. */
function person(eligibility: Eligibility): { asked: string[]; facts: Map<string, FactValue> } {
  if ('assessedBy' in eligibility) return { asked: [], facts: new Map() };
  const weighed = compileRule(eligibility.versions.at(-1)!.rule, eligibility);
  const asked = weighed.unsettled(SETTING);
  return {
    asked,
    facts: new Map(asked.map((fact) => [fact, any(decisiveValues(fact, weighed, SETTING))])),
  };
}

/** Facts that contradict each other belong to nobody. */
function told(facts: Facts): Facts | null {
  try {
    return givenFacts(facts, SETTING);
  } catch {
    return null;
  }
}

function questionsAsked(): { asked: number; all: number } {
  let asked = 0;
  let all = 0;
  for (const eligibility of rules) {
    const assess = compileEligibility(eligibility);
    for (let each = 0; each < PERSONS; each++) {
      const { asked: open, facts } = person(eligibility);
      const answers = new Map<string, FactValue>();
      if (told(facts) === null) continue;
      all += open.length;
      for (;;) {
        const next = assess(told(answers)!).asking()[0]?.fact;
        if (next === undefined || !facts.has(next)) break;
        answers.set(next, facts.get(next)!);
        asked++;
      }
    }
  }
  const people = rules.length * PERSONS;
  return { asked: asked / people, all: all / people };
}

/** What a hundred rules cost, in microseconds: verdicts alone, and with each criterion and question. */
function costOfHundred(whole: boolean): number {
  const assess = Array.from({ length: 100 }, (_, at) =>
    compileEligibility(rules[at % rules.length]),
  );
  const people = Array.from({ length: 100 }, (_, at) =>
    told(person(rules[at % rules.length]!).facts),
  );
  const run = () => {
    for (const [at, each] of assess.entries()) {
      const assessment = each(people[at] ?? SETTING);
      if (whole) {
        assessment.criteria();
        assessment.asking();
      }
    }
  };
  for (let turn = 0; turn < TURNS; turn++) run();
  const start = performance.now();
  for (let turn = 0; turn < TURNS; turn++) run();
  return ((performance.now() - start) * 1_000) / TURNS;
}

const { asked, all } = questionsAsked();
console.log(
  `${rules.length} rules, ${PERSONS} people each: ${asked.toFixed(2)} questions asked in the mean, of ${all.toFixed(2)} there are`,
);
console.log(
  `100 rules: ${costOfHundred(false).toFixed(0)} us for verdicts, ${costOfHundred(true).toFixed(0)} us with criteria and questions`,
);
