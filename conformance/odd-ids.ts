/** A key that no listing has. */
export const UNKNOWN_KEY = 'never-published-by-anybody';

/** Ids that match no listing: with odd characters, and near misses. */
export const oddIds = (publisher: string, id: string): string[] => [
  '',
  ':',
  publisher,
  `${publisher}:`,
  `${id} `,
  ` ${id}`,
  `${id}:`,
  `${id}\u0000`,
  id.toUpperCase(),
  `${id.slice(0, -1)}%`,
  `${publisher}:*`,
  `${publisher}-x:${id.slice(publisher.length + 1)}`,
  `${publisher}:__proto__`,
  `${publisher}:constructor`,
  `${publisher}:' OR '1'='1`,
  `${publisher}:"}{$ne":null`,
  `${publisher}:../../etc/passwd`,
  `${publisher}:%`,
  `${publisher}:%E0%A4%A`,
  `${publisher}:\u202e🙂\n\t`,
  `${publisher}:${'x'.repeat(10_000)}`,
];
