import { spawnSync } from 'node:child_process';
import { checkConformance, type Report } from '../../conformance/run.ts';
import { humanReport } from '../../conformance/report/human.ts';

export const KEY = 'a-directory-key';

/** What the checks find of a subgraph that answers at an address. */
export const reportOn = (url: string, more: object = {}): Promise<Report> =>
  checkConformance({ url: new URL('/graphql', url), key: KEY, ...more });

/** Claims that a subgraph conforms; one that does not fails with the whole report. */
export async function expectConforming(url: string, more: object = {}): Promise<Report> {
  const report = await reportOn(url, more);
  expect(report.conforms ? '' : humanReport(report, 'EN')).toBe('');
  return report;
}

/** The ids of checks that came to a state. */
export const idsIn = ({ results }: Report, state: string): string[] =>
  results.filter((result) => result.state === state).map(({ id }) => id);

/** Runs `signpost` as its users do, to its end. */
export function signpost(...given: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', ...given], {
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}
