import type { OwnText } from '../../shared/domain/language.ts';
import type { RegistryAnswer, ToldReason } from './registry-client.ts';

/** How responses are shown. */
export type ShowOptions = { welsh?: boolean; json?: boolean };

const SIGNS: Record<string, string> = { BREAKING: '✗', DANGEROUS: '!', SAFE: '+' };

/** A response as readable lines: what is refused and where, and what would change for whom. */
export function linesOf(answer: RegistryAnswer, { welsh }: ShowOptions): string[] {
  const { refusals = [], warnings = [], changes = [] } = answer;
  const say = ({ en, cy }: OwnText) => (welsh ? cy : en);
  const line = welsh ? 'llinell' : 'line';
  const told = ({ code, line: at, message }: ToldReason) =>
    `${at === null ? '' : `${line} ${at}: `}${say(message)} [${code}]`;
  return [
    ...changes.map(({ level, message, usedBy = [] }) => {
      const clients = [...new Set(usedBy.map(({ client }) => client))].join(', ');
      return `${SIGNS[level] ?? ' '} ${say(message)}${clients && ` (${clients})`}`;
    }),
    ...warnings.map((warning) => `${welsh ? 'rhybudd' : 'warning'}: ${told(warning)}`),
    ...refusals.map(told),
  ];
}

/** Prints a response, and marks the command as failed when it is a refusal. */
export function show(answer: RegistryAnswer, how: ShowOptions, done: string) {
  const refused = (answer.refusals ?? []).length > 0 || answer.ok === false;
  if (refused) process.exitCode = 1;
  if (how.json) return console.log(JSON.stringify(answer, null, 2));
  const text = [...linesOf(answer, how), ...(refused ? [] : [done])].join('\n');
  if (refused) console.error(text);
  else console.log(text);
}
