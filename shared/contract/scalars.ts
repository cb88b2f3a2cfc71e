import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isDay } from '../domain/dates.ts';

function day(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError('A date is written as YYYY-MM-DD, such as "2026-11-23".', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

// Without its offset an instant would be read in the time zone of the machine.
const INSTANT = /^(\d{4}-\d{2}-\d{2})T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

function instant(value: unknown): string {
  const text = typeof value === 'string' ? value : '';
  const day = INSTANT.exec(text)?.[1];
  if (day && isDay(day) && !Number.isNaN(Date.parse(text))) return text;
  throw new GraphQLError(
    'A date and time is written as in ISO 8601, such as "2026-11-23T09:00:00Z".',
    {
      extensions: { code: 'BAD_USER_INPUT' },
    },
  );
}

const textOf = (node: ValueNode) => (node.kind === Kind.STRING ? node.value : undefined);

/** A calendar day, `YYYY-MM-DD`. */
export const DateScalar = new GraphQLScalarType<string, string>({
  name: 'Date',
  serialize: day,
  parseValue: day,
  parseLiteral: (node) => day(textOf(node)),
});

/** An instant, ISO 8601 with its offset. */
export const DateTimeScalar = new GraphQLScalarType<string, string>({
  name: 'DateTime',
  serialize: String,
  parseValue: instant,
  parseLiteral: (node) => instant(textOf(node)),
});
