import type { Check } from './check.ts';
import { changesCheck, keyCheck } from './checks/access.ts';
import { assessedCheck } from './checks/assessed.ts';
import { contractChecks } from './checks/contract.ts';
import { eligibilityChecks } from './checks/eligibility.ts';
import { feedContentChecks } from './checks/feed-content.ts';
import { feedCursorChecks } from './checks/feed-cursors.ts';
import { oldCursorChecks } from './checks/feed-old-cursors.ts';
import { feedPageChecks } from './checks/feed-pages.ts';
import { togetherChecks } from './checks/feed-together.ts';
import { limitChecks } from './checks/limits.ts';
import { referenceChecks } from './checks/references.ts';
import { savingCheck } from './checks/saving.ts';
import { strangeReferenceChecks } from './checks/strange-references.ts';

/** All checks, in the order they run; a check's prerequisites come before it. */
export const CHECKS: readonly Check[] = [
  keyCheck,
  ...contractChecks,
  changesCheck,
  ...feedContentChecks,
  ...feedPageChecks,
  ...feedCursorChecks,
  ...oldCursorChecks,
  savingCheck,
  ...togetherChecks,
  ...referenceChecks,
  ...strangeReferenceChecks,
  ...eligibilityChecks,
  assessedCheck,
  ...limitChecks,
];
