import type { Announcement } from '../../../shared/contract/listing-record.ts';
import {
  compileEligibility,
  NOT_SAID_HERE,
  type Assess,
} from '../../../shared/domain/eligibility/verdict.ts';
import type { Logger } from '../../../shared/runtime/logger.ts';
import { faultOf } from './fault-of.ts';

/**
 * Compiles a listing's rule. One that cannot be evaluated falls back to NOT_SAID_HERE and is logged once, however
 * often it is used: it must not affect other listings.
 */
export function assessing(
  { id, eligibility }: Pick<Announcement, 'id' | 'eligibility'>,
  log: Pick<Logger, 'warn'>,
): Assess {
  const assess = compileEligibility(eligibility);
  if (!eligibility) return assess;
  let told = false;
  const or = <T>(instead: T, ask: () => T): T => {
    try {
      return ask();
    } catch (error) {
      if (!told) log.warn({ listing: id, ...faultOf(error) }, 'rule not weighed');
      told = true;
      return instead;
    }
  };
  return (facts) => {
    const { verdict, criteria, asking } = or(NOT_SAID_HERE, () => assess(facts));
    return { verdict, criteria: () => or([], criteria), asking: () => or([], asking) };
  };
}
