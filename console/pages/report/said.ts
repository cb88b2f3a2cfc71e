import { fill, type Said } from '../../language.ts';
import type { ReportReason } from '../../schema.generated.ts';
import { REASONS, type texts } from './texts.ts';

/** A report as it was typed. `website` is a honeypot: a field that people do not see and bots fill in. */
export type SaidReport = Record<'reason' | 'text' | 'contact' | 'website', string>;

/** A validation error, by form field. */
export type SaidProblem = { field: string; text: string };

// As the graph counts them.
const LONGEST = { text: 2_000, contact: 200 };

/** Reads a report from a form. */
export function readReport(sent: URLSearchParams): SaidReport {
  // Forms send CRLF line ends; the graph, and whatever counts characters, expects LF.
  const given = (name: string) => (sent.get(name) ?? '').replaceAll('\r\n', '\n').trim();
  return {
    reason: given('reason'),
    text: given('text'),
    contact: given('contact'),
    website: given('website'),
  };
}

/** Whether what was chosen is a reason that the graph knows. */
export const isReason = (reason: string): reason is ReportReason => Object.hasOwn(REASONS, reason);

/** All validation errors of a report, in field order. */
export function problemsOf(
  { reason, text, contact, website }: SaidReport,
  t: Said<typeof texts>,
): SaidProblem[] {
  const problems: (SaidProblem | false)[] = [
    !isReason(reason) && { field: 'reason', text: t.reasonMissing },
    reason === 'OTHER' && !text && { field: 'text', text: t.textMissing },
    text.length > LONGEST.text && {
      field: 'text',
      text: fill(t.textLong, { count: text.length }),
    },
    contact.length > LONGEST.contact && {
      field: 'contact',
      text: fill(t.contactLong, { count: contact.length }),
    },
    website !== '' && { field: 'website', text: t.emptyFilled },
  ];
  return problems.filter((problem) => problem !== false);
}
