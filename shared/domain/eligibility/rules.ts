import type { Day } from '../dates.ts';
import type { Amount } from './arithmetic.ts';
import type { ParamRow } from './params.ts';
import type { Rule } from './rule.ts';

/** A rule in force from one day to another. */
export type RuleVersion = {
  from?: Day | undefined;
  to?: Day | undefined;
  rule: Rule;
  /** Meeting the rule leads to an assessment, not to an entitlement. */
  whenMet?: 'CHECK_WITH_PROVIDER' | undefined;
};

/** The rules a listing announces, with the params and derived numbers they use. */
export type Rules = {
  versions: RuleVersion[];
  params: Record<string, ParamRow[]>;
  derive: Record<string, Amount>;
};

/** What a listing announces of eligibility: rules, or that its publisher's own subgraph decides. */
export type Eligibility = Rules | { assessedBy: 'PUBLISHER' };
