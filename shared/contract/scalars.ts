import { GraphQLError, GraphQLScalarType, Kind, type ValueNode } from 'graphql';
import { isDay } from '../domain/dates.ts';
import { isInstant } from '../domain/instant.ts';

function day(value: unknown): string {
  if (typeof value === 'string' && isDay(value)) return value;
  throw new GraphQLError('A date is written as YYYY-MM-DD, such as "2026-11-23".', {
    extensions: { code: 'BAD_USER_INPUT' },
  });
}

function instant(value: unknown): string {
  if (typeof value === 'string' && isInstant(value)) return value;
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
