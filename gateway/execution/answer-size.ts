import { AnswerTooLarge } from './refusals.ts';

// Quotes, a colon or a comma: what JSON adds around a value.
const ABOUT_A_VALUE = 4;
const ABOUT_A_NUMBER = 10;

/**
 * Refuses a response over the size limit before it is serialised: it is counted as far as
 * the limit and no further.
 * @throws AnswerTooLarge
 */
export function checkSize(answer: unknown, mostBytes: number): void {
  let bytes = 0;
  const left: unknown[] = [answer];
  while (left.length > 0) {
    const value = left.pop();
    if (typeof value === 'string') bytes += Buffer.byteLength(value) + ABOUT_A_VALUE;
    else if (Array.isArray(value)) {
      bytes += ABOUT_A_VALUE;
      for (const item of value) left.push(item);
    } else if (typeof value === 'object' && value !== null) {
      for (const [key, item] of Object.entries(value)) {
        bytes += key.length + ABOUT_A_VALUE;
        left.push(item);
      }
    } else bytes += ABOUT_A_NUMBER;
    if (bytes > mostBytes) throw new AnswerTooLarge(mostBytes);
  }
}
