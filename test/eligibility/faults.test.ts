import { sampleDirectory } from '../support/directory.ts';
import { AGE_60, CHARITY_KEY, schemes } from '../support/schemes.ts';

const directory = sampleDirectory(CHARITY_KEY);
const { publish } = schemes(directory);

test.each([
  ['eligibility.fact', 'UNKNOWN_FACT', { fact: 'shoe_size', op: '=', value: 9 }],
  ['eligibility.all.1.value', 'VALUE_DOES_NOT_FIT', { all: [AGE_60, { ...AGE_60, value: 'old' }] }],
  [
    'eligibility.rule.op',
    'OPERATOR_DOES_NOT_FIT',
    { rule: { fact: 'is_carer', op: '<', value: true } },
  ],
  ['eligibility.op', 'INVALID_VALUE', { fact: 'age', op: 'like', value: 1 }],
  [
    'eligibility.any.0.value.param',
    'UNKNOWN_PARAM',
    { any: [{ ...AGE_60, value: { param: 'x' } }] },
  ],
  [
    'eligibility.versions.1.from',
    'OVERLAPPING_VERSIONS',
    {
      versions: [
        { to: '2026-04-01', rule: AGE_60 },
        { from: '2026-04-01', rule: AGE_60 },
      ],
    },
  ],
  [
    'eligibility.derive.total.sum.1.fact',
    'FACT_IS_NO_NUMBER',
    { rule: AGE_60, derive: { total: { sum: [1, { fact: 'is_carer' }] } } },
  ],
  [
    'eligibility.params.a.0.when.x',
    'UNKNOWN_FACT',
    { rule: AGE_60, params: { a: [{ value: 1, when: { x: 1 } }] } },
  ],
])('a rule that is wrong at %s is refused with what to do', async (path, code, rule) => {
  const { faults } = await publish('wrong', rule);
  expect(faults).toMatchObject([{ path, code }]);
  expect(faults[0].welsh).not.toBe(faults[0].message);
});

test('a rule nested too deeply is refused', async () => {
  let rule: object = AGE_60;
  for (let depth = 0; depth < 30; depth++) rule = { not: rule };
  expect((await publish('deep', rule)).faults).toMatchObject([{ code: 'RULE_TOO_DEEP' }]);
});

test('a rule of more conditions than anybody reads is refused', async () => {
  const rule = (conditions: number) => ({
    all: Array.from({ length: 10 }, () => ({
      any: Array.from({ length: conditions / 10 }, () => AGE_60),
    })),
  });
  expect((await publish('long', rule(210))).faults).toMatchObject([{ code: 'RULE_TOO_LONG' }]);
  expect((await publish('long-enough', rule(200))).faults).toBeUndefined();
});
