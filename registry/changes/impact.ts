import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { daysLater } from '../../shared/domain/calendar.ts';
import type { Use } from '../usage/use.ts';
import type { GraphChange } from './changes.ts';
import { fieldsAffectedBy } from './affected-fields.ts';

/** How far back usage is considered, and how long it must have been recorded to conclude there is none. */
export const WINDOW_DAYS = 30;

/** How long a field must have been deprecated before it is removed. */
export const NOTICE_DAYS = 90;

/** A change, and the recent clients it would affect. */
export type ChangeWithImpact = GraphChange & { usedBy: readonly Use[] };

/** What breaking changes are assessed against. */
export type ImpactBasis = {
  /** The graph in force. */
  schema: GraphQLSchema;
  today: string;
  /** The day since which usage has been recorded; null when it has not been. */
  recordedSince: string | null;
  deprecatedSince: ReadonlyMap<string, string>;
  usedBy: (fields: readonly string[]) => readonly Use[];
};

/**
 * A breaking change that affects no client is only dangerous, and is safe where it
 * removes a field after due notice. This can be told once usage has been recorded for long enough.
 */
export function withImpact(change: GraphChange, scales: ImpactBasis): ChangeWithImpact {
  if (change.level !== 'BREAKING') return { ...change, usedBy: [] };
  const usedBy = scales.usedBy(fieldsAffectedBy(change.path, scales.schema));
  if (usedBy.length > 0) return { ...change, usedBy };
  const { recordedSince, today } = scales;
  const known = recordedSince !== null && daysLater(recordedSince, WINDOW_DAYS) <= today;
  if (!known) return { ...change, usedBy };
  return { ...change, usedBy, level: hadNotice(change, scales) ? 'SAFE' : 'DANGEROUS' };
}

function hadNotice({ kind, path }: GraphChange, { schema, deprecatedSince, today }: ImpactBasis) {
  const since = kind === 'FIELD_REMOVED' ? deprecatedSince.get(path) : undefined;
  if (since === undefined || daysLater(since.slice(0, 10), NOTICE_DAYS) > today) return false;
  const promised = dateIn(reasonFor(path, schema));
  return promised === undefined || promised <= today;
}

/** The day until which a deprecation reason promises to keep a field, such as "Use beds. Stays until 2027-03-31." */
const dateIn = (reason: string) => /\b\d{4}-\d{2}-\d{2}\b/.exec(reason)?.[0];

function reasonFor(path: string, schema: GraphQLSchema): string {
  const [typeName = '', field = ''] = path.split('.');
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  return type.getFields()[field]?.deprecationReason ?? '';
}
