import { pino, type Logger } from 'pino';

export type { Logger };

// Together with a service searched for, a postcode can identify a household: it is redacted wherever it might be
// logged.
const REDACTED = [
  'postcode',
  '*.postcode',
  'variables',
  '*.variables',
  'req.headers.authorization',
];

/** Creates a logger that writes JSON lines to standard error and never a postcode. */
export const createLogger = (level: string, name: string): Logger =>
  pino({ level, name, redact: { paths: REDACTED, remove: true } }, pino.destination(2));
