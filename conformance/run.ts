import type { OwnText } from '../shared/domain/language.ts';
import type { Check, NotAsked } from './check.ts';
import { CannotRun, text, NoAnswer } from './finding.ts';
import { CHECKS } from './checks.ts';
import { clientFor } from './client.ts';
import { measured, type Measured } from './measured.ts';
import { notesOn } from './notes.ts';
import { reach } from './reach.ts';
import { subjectOf, type Options, type Subject } from './subject.ts';

/** The result of one check. */
export type Result = Pick<Check, 'id' | 'claim' | 'mend'> & {
  /** NOT_APPLICABLE: the subgraph has nothing of the kind. HELD_BACK: another check must pass first. */
  state: 'PASSED' | 'FAILED' | 'NOT_APPLICABLE' | 'HELD_BACK';
  /** What was found wrong, or why it was not run. */
  findings: OwnText[];
  ms: number;
};

/** The result of all checks. */
export type Report = {
  url: string;
  typeName: string | null;
  conforms: boolean;
  results: Result[];
  /** What is not a fault, but worth changing. */
  notes: OwnText[];
  measured: Measured;
};

const DEADLINE_MS = 5_000;

/**
 * Checks a subgraph for everything that the directory relies on.
 * @throws CannotRun when it is unreachable or does not accept the key.
 */
export async function checkConformance(
  given: Omit<Options, 'deadlineMs'> & { deadlineMs?: number },
): Promise<Report> {
  const options = { ...given, deadlineMs: given.deadlineMs ?? DEADLINE_MS };
  const { url, key, deadlineMs } = options;
  const client = clientFor(url, key, deadlineMs);
  await reach(client, url, key);
  const subject = subjectOf(options, client);
  const results: Result[] = [];
  for (const check of CHECKS) results.push(await resultOf(check, subject, results));
  return {
    url: url.href,
    typeName: (await subject.own().catch(() => null))?.typeName ?? null,
    conforms: results.every(({ state }) => state === 'PASSED' || state === 'NOT_APPLICABLE'),
    results,
    notes: await notesOn(subject),
    measured: await measured(subject),
  };
}

async function resultOf(
  check: Check,
  subject: Subject,
  before: readonly Result[],
): Promise<Result> {
  const { id, claim, mend, needs = [] } = check;
  const result = (state: Result['state'], findings: OwnText[], ms = 0): Result => ({
    id,
    claim,
    mend,
    state,
    findings,
    ms,
  });
  const unmet = before.find(
    (other) => needs.includes(other.id) && /FAILED|HELD_BACK/.test(other.state),
  );
  if (unmet) return result('HELD_BACK', [text(`needs ${unmet.id}`, `mae angen ${unmet.id}`)]);
  const start = performance.now();
  const came = await asked(check, subject);
  const ms = Math.round(performance.now() - start);
  if ('notAsked' in came) return result('NOT_APPLICABLE', [came.notAsked], ms);
  return result(came.length > 0 ? 'FAILED' : 'PASSED', came, ms);
}

async function asked({ run }: Check, subject: Subject): Promise<OwnText[] | NotAsked> {
  try {
    return await run(subject);
  } catch (error) {
    if (error instanceof CannotRun) throw error;
    if (error instanceof NoAnswer) return [error.finding];
    const { message } = error as Error;
    return [text(`it could not be asked: ${message}`, `ni ellid ei ofyn: ${message}`)];
  }
}
