import { say, type Language } from '../../shared/domain/language.ts';
import { text } from '../finding.ts';
import type { Report, Result } from '../run.ts';

const MARK = { PASSED: '✓', FAILED: '✗', NOT_APPLICABLE: '–', HELD_BACK: '·' } as const;
const MOST_FINDINGS = 5;

/** A report for people at a terminal. */
export function humanReport(report: Report, language: Language): string {
  return [
    heading(report, language),
    ...report.results.map((one) => ofResult(one, language)),
    ...report.notes.map((note) => `! ${say(note, language)}`),
    summary(report, language),
  ].join('\n');
}

const heading = ({ url, typeName }: Report, language: Language) =>
  say(
    text(
      `Conformance of ${typeName ?? 'the subgraph'} at ${url}`,
      `Cydymffurfiaeth ${typeName ?? 'yr is-graff'} yn ${url}`,
    ),
    language,
  );

function ofResult({ id, claim, mend, state, findings }: Result, language: Language): string {
  const line = `${MARK[state]} ${id.padEnd(22)}${say(claim, language)}`;
  if (state === 'PASSED') return line;
  const shown = findings.slice(0, MOST_FINDINGS).map((finding) => say(finding, language));
  if (state !== 'FAILED') return `${line} (${shown.join('; ')})`;
  const more = findings.length - shown.length;
  return [
    line,
    ...shown.map((finding) => `    ${finding}`),
    ...(more > 0 ? [`    ${say(text(`and ${more} more`, `a ${more} arall`), language)}`] : []),
    `    → ${say(mend, language)}`,
  ].join('\n');
}

function summary({ results, measured, conforms }: Report, language: Language): string {
  const count = (...states: Result['state'][]) =>
    results.filter(({ state }) => states.includes(state)).length;
  const [passed, failed] = [count('PASSED'), count('FAILED')];
  const unasked = count('NOT_APPLICABLE', 'HELD_BACK');
  const { listings, sdlBytes, largestPageBytes, slowestMs, requests } = measured;
  return say(
    text(
      `\n${conforms ? 'It conforms' : 'It does not conform'}: ${passed} passed, ${failed} failed, ${unasked} not asked.
${listings} listings; SDL ${sdlBytes} bytes, largest page ${largestPageBytes} bytes, slowest of ${requests} answers ${slowestMs} ms.`,
      `\n${conforms ? 'Mae’n cydymffurfio' : 'Nid yw’n cydymffurfio'}: ${passed} wedi pasio, ${failed} wedi methu, ${unasked} heb eu gofyn.
${listings} o gofnodion; SDL ${sdlBytes} beit, tudalen fwyaf ${largestPageBytes} beit, arafaf o ${requests} ateb ${slowestMs} ms.`,
    ),
    language,
  );
}
