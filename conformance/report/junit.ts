import { say, type Language } from '../../shared/domain/language.ts';
import type { Report, Result } from '../run.ts';

/** A report as JUnit XML, which CI servers show as individual tests. */
export function junitReport({ results, typeName, notes }: Report, language: Language): string {
  const failed = results.filter(({ state }) => state === 'FAILED').length;
  const passed = results.filter(({ state }) => state === 'PASSED').length;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuite name="${escaped(`signpost conformance ${typeName ?? ''}`.trim())}" tests="${results.length}" failures="${failed}" skipped="${results.length - failed - passed}">`,
    ...results.map((result) => testcase(result, language)),
    `  <system-out>${escaped(notes.map((note) => say(note, language)).join('\n'))}</system-out>`,
    '</testsuite>',
    '',
  ].join('\n');
}

function testcase({ id, claim, mend, state, findings, ms }: Result, language: Language): string {
  const head = `  <testcase classname="conformance" name="${escaped(`${id}: ${say(claim, language)}`)}" time="${ms / 1000}"`;
  if (state === 'PASSED') return `${head}/>`;
  const said = findings.map((finding) => say(finding, language)).join('\n');
  const inner =
    state === 'FAILED'
      ? `<failure message="${escaped(say(mend, language))}">${escaped(said)}</failure>`
      : `<skipped message="${escaped(said)}"/>`;
  return `${head}>${inner}</testcase>`;
}

// XML 1.0 has no control characters but tab and newline, not even escaped; in attributes newlines are escaped.
const escaped = (text: string) =>
  text
    // oxlint-disable-next-line no-control-regex -- those are the ones removed
    .replaceAll(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|\p{Surrogate}/gu, '\ufffd')
    .replaceAll(/[&<>"\n]/g, (character) => `&#${character.codePointAt(0)};`);
