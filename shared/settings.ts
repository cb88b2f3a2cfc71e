import { z } from 'zod';
import { OperatorError } from './errors.ts';
import { USUAL_LIMITS, type ReportLimits } from './reports/limits.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const milliseconds = z.coerce.number().int().min(10).max(600_000);
const url = z.url({ protocol: /^https?$/ });
const reports = z.coerce.number().int().min(0).max(1_000_000);
const secret = z.string().min(8);

/** A key that may change one tier's listings, and whose it is: that name goes into the audit. */
export type OwnerKey = { tier: string; holder: string; key: string };

// "local/web-team:secret,third-sector/carers-leeds:other"
const ownerKeys = z
  .string()
  .regex(
    /^([a-z][a-z0-9-]*\/[\w.-]+:[^\s,:]{8,}(,|$))*$/,
    'write it as tier/holder:key,tier/holder:key with keys of 8 characters or more',
  )
  .transform((text) => text.split(',').filter(Boolean).map(readOwnerKey));

function readOwnerKey(text: string): OwnerKey {
  const [whose = '', key = ''] = text.split(':');
  const [tier = '', holder = ''] = whose.split('/');
  return { tier, holder, key };
}

/** Every setting the product reads, with what it means when left out. `.env.example` explains each. */
export const Settings = z.object({
  PORT: port.default(4000),
  HOST: z.string().min(1).default('127.0.0.1'),
  DATA_DIR: z.string().min(1).default('.data'),
  MONGODB_URI: z
    .string()
    .regex(/^mongodb(\+srv)?:\/\//, 'must start with mongodb:// or mongodb+srv://')
    .optional(),
  LOG_LEVEL: z.enum(['fatal', 'error', 'warn', 'info', 'debug', 'silent']).default('warn'),
  OWNER_KEYS: ownerKeys.default([]),
  SERVICE_KEY: secret.optional(),
  ROUTING_URL: url.optional(),
  LOCAL_URL: url.optional(),
  REGIONAL_URL: url.optional(),
  NATIONAL_URL: url.optional(),
  THIRD_SECTOR_URL: url.optional(),
  GRAPH_URL: url.optional(),
  FEED_POLL_MS: milliseconds.default(500),
  SUBGRAPH_TIMEOUT_MS: milliseconds.default(5_000),
  SUBGRAPH_MAX_BYTES: z.coerce.number().int().min(1_000).default(5_000_000),
  REPORTS_OF_ONE_LISTING_AN_HOUR: reports.default(USUAL_LIMITS.ofOne),
  REPORTS_AN_HOUR: reports.default(USUAL_LIMITS.inAll),
  SAMPLE_DATA: z.enum(['on', 'off']).default('on'),
});
export type Settings = z.infer<typeof Settings>;

/** How many reports that a listing is wrong an owner takes. */
export const reportLimits = (settings: Settings): ReportLimits => ({
  ofOne: settings.REPORTS_OF_ONE_LISTING_AN_HOUR,
  inAll: settings.REPORTS_AN_HOUR,
});

/**
 * Reads the settings from an environment. Empty variables count as unset.
 * @throws OperatorError naming every wrong variable at once.
 */
export function readSettings(environment: Record<string, string | undefined>): Settings {
  const given = Object.entries(environment).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const read = Settings.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  throw new OperatorError(
    `These settings are wrong:\n${z.prettifyError(read.error)}\nSee .env.example for what each one takes.`,
  );
}
