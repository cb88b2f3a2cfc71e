import { diff, type Change as Difference } from '@graphql-inspector/core';
import { buildSchema } from 'graphql';
import type { OwnText } from '../../shared/domain/language.ts';

/** The effect of a change on clients: none, possibly some, or their operations break. */
export type Level = 'SAFE' | 'DANGEROUS' | 'BREAKING';

/** One change to the graph's API schema. */
export type GraphChange = { kind: string; path: string; level: Level; message: OwnText };

const LEVELS: Record<string, Level> = {
  NON_BREAKING: 'SAFE',
  DANGEROUS: 'DANGEROUS',
  BREAKING: 'BREAKING',
};

// Duplicates of the change they belong to, as with @deprecated.
const REPEATED = /^DIRECTIVE_USAGE_/;

/** What changes between two versions of the graph, each as SDL: breaking changes first. */
export async function changesBetween(before: string, after: string): Promise<GraphChange[]> {
  if (before === after) return [];
  const differences = await diff(buildSchema(before), buildSchema(after));
  const changes = withoutParts(
    differences.filter(({ type }) => !REPEATED.test(type as string)).map(toChange),
  );
  return [...LEVELS_IN_ORDER].flatMap((level) =>
    changes.filter((change) => change.level === level),
  );
}

const LEVELS_IN_ORDER: readonly Level[] = ['BREAKING', 'DANGEROUS', 'SAFE'];

/** Drops changes within a type that was added or removed as a whole: a new type's fields are not news. */
function withoutParts(changes: readonly GraphChange[]): GraphChange[] {
  const whole = new Set(changes.filter(({ kind }) => WHOLE.test(kind)).map(({ path }) => path));
  return changes.filter(
    ({ kind, path }) =>
      (WHOLE.test(kind) || !whole.has(path)) &&
      !ancestorsOf(path).some((above) => whole.has(above)),
  );
}

const WHOLE = /^(TYPE|FIELD)_(ADDED|REMOVED)$/;

const ancestorsOf = (path: string) =>
  path.split('.').map((_, index, parts) => parts.slice(0, index).join('.'));

function toChange({ type, path = '', message, criticality }: Difference): GraphChange {
  const kind = type as string;
  return {
    kind,
    path,
    level: LEVELS[criticality.level]!,
    message: { en: `${message}.`, cy: `${inWelsh(kind)}: ${path}.` },
  };
}

// The library words its changes in English only.
const WELSH = [
  [/_DEPRECATION_ADDED$/, 'Anghymeradwywyd'],
  [/_DEPRECATION_REMOVED$/, 'Cymeradwywyd eto'],
  [/_REMOVED$/, 'Tynnwyd allan'],
  [/_ADDED$/, 'Ychwanegwyd'],
  [/DESCRIPTION_CHANGED$/, 'Newidiwyd disgrifiad'],
  [/TYPE_CHANGED$/, 'Newidiwyd math'],
] as const;

const inWelsh = (kind: string) => WELSH.find(([pattern]) => pattern.test(kind))?.[1] ?? 'Newidiwyd';
