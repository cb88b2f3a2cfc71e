import { isDay } from '../../../shared/domain/dates.ts';
import { isGssCode } from '../../../shared/domain/gss-code.ts';
import type { Text } from '../../../shared/domain/language.ts';
import { needed, optional, RowRejected } from '../../../shared/storage/import/csv.ts';

/** A column of this name, which the file must have. */
export const exactly = (name: string) => needed(new RegExp(`^${name}$`));
/** A column of this name, which the file may lack. */
export const perhaps = (name: string) => optional(new RegExp(`^${name}$`));

/** A text in the languages in which it is written. */
export const text = (en: string, cy: string): Text => ({ en, ...(cy && { cy }) });

/** A field as a GSS code. @throws RowRejected for anything else. */
export function code(value: string): string {
  if (!isGssCode(value))
    throw new RowRejected(`${JSON.stringify(value.slice(0, 20))} is not a GSS code`);
  return value;
}

/** A field as one of some values. @throws RowRejected naming them, for any other. */
export function oneOf<T extends string>(values: readonly T[], value: string): T {
  if (!values.includes(value as T))
    throw new RowRejected(`${JSON.stringify(value.slice(0, 30))} is none of ${values.join(', ')}`);
  return value as T;
}

/** A field as a day; undefined where it is empty. @throws RowRejected for anything else. */
export function dayIn(value: string): string | undefined {
  if (value === '') return undefined;
  if (!isDay(value))
    throw new RowRejected(`${JSON.stringify(value.slice(0, 20))} is not a day (YYYY-MM-DD)`);
  return value;
}

/** The columns of where something is written, and when somebody read it there. */
export const SOURCE = { source: perhaps('source'), checked_on: perhaps('checked_on') };

/** The columns of when an area was in force, and where that is written. */
export const LIFE = { from: perhaps('from'), to: perhaps('to'), ...SOURCE };

/** The source in a row; nothing of what is empty. */
export function sourceIn({ source, checked_on }: Record<keyof typeof SOURCE, string>) {
  const checkedOn = dayIn(checked_on);
  return { ...(source && { source }), ...(checkedOn && { checkedOn }) };
}

/** When an area was in force, in a row; nothing of what is empty. */
export function lifeIn(fields: Record<keyof typeof LIFE, string>) {
  const [from, to] = [dayIn(fields.from), dayIn(fields.to)];
  if (from && to && to < from)
    throw new RowRejected(`it ends on ${to}, before it begins on ${from}`);
  return { ...(from && { from }), ...(to && { to }), ...sourceIn(fields) };
}
