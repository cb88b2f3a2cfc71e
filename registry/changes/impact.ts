import { isInterfaceType, isObjectType, type GraphQLSchema } from 'graphql';
import { daysLater } from '../../shared/domain/calendar.ts';
import type { Use } from '../usage/use.ts';
import type { GraphChange } from './changes.ts';
import { fieldsAffectedBy } from './affected-fields.ts';

/** For how long use is looked back on, and must have been recorded to tell that there is none. */
export const WINDOW_DAYS = 30;

/** For how long a field must have been deprecated before it goes. */
export const NOTICE_DAYS = 90;

/** A change, and who of those that asked lately would feel it. */
export type ChangeWithImpact = GraphChange & { usedBy: readonly Use[] };

/** What breaking changes are weighed by. */
export type ImpactBasis = {
  /** The graph in force. */
  schema: GraphQLSchema;
  today: string;
  /** The day since which use has been recorded; null when it has not been. */
  recordedSince: string | null;
  deprecatedSince: ReadonlyMap<string, string>;
  usedBy: (fields: readonly string[]) => readonly Use[];
};

/**
 * A breaking change that nobody feels breaks nothing: it is one to be aware of, and none at all where it
 * removes a field after due notice. Whether anybody does is known once use has been recorded for a while.
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

/** The day a reason promises a field will stay until, such as "Use beds. Stays until 2027-03-31." */
const dateIn = (reason: string) => /\b\d{4}-\d{2}-\d{2}\b/.exec(reason)?.[0];

function reasonFor(path: string, schema: GraphQLSchema): string {
  const [typeName = '', field = ''] = path.split('.');
  const type = schema.getType(typeName);
  if (!isObjectType(type) && !isInterfaceType(type)) return '';
  return type.getFields()[field]?.deprecationReason ?? '';
}
