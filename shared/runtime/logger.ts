import { pino, type Logger } from 'pino';

export type { Logger };

// With a service sought, a postcode can point at a household: it is cut wherever it might be logged.
const REDACTED = [
  'postcode',
  '*.postcode',
  'variables',
  '*.variables',
  'req.headers.authorization',
];

/** A logger that writes JSON lines to standard error and never a postcode. */
export const createLogger = (level: string, name: string): Logger =>
  pino({ level, name, redact: { paths: REDACTED, remove: true } }, pino.destination(2));
