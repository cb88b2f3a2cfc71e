import ipaddr from 'ipaddr.js';
import { z } from 'zod';
import { OperatorError } from './errors.ts';
import { USUAL_REPORT_LIMITS, USUAL_SHARE, type ReportLimits } from './report-limits.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const milliseconds = z.coerce.number().int().min(10).max(600_000);
const url = z.url({ protocol: /^https?$/ });
const reports = z.coerce.number().int().min(0).max(1_000_000);
// Secrets are sent in headers, so only characters that a header can hold are accepted.
const secretOf = (least: number) =>
  z
    .string()
    .regex(
      new RegExp(`^[\\x21-\\x7e]{${least},}$`),
      `use ${least} characters or more, without spaces and accents`,
    );
const secret = secretOf(8);

/**
 * A key that may change a tier's listings of some bodies, or of all where it operates the tier; its holder's name is
 * written to the audit history.
 */
export type OwnerKey = {
  tier: string;
  holder: string;
  organisations: string[];
  operates: boolean;
  /** Written without bodies, as keys were before they had any: it operates its tier, and a start warns of it. */
  namesNoBodies: boolean;
  key: string;
};

// "local/web-team=E08000035+E10000014:secret,third-sector/carers-leeds=charity:1058706:other,local/operator=*:third"
const ownerKeys = z
  .string()
  .regex(
    /^([a-z][a-z0-9-]*\/[\w.-]+(=(\*|[A-Za-z0-9][\w.:-]*(\+[A-Za-z0-9][\w.:-]*)*))?:[^\s,:]{8,}(,|$))*$/,
    'write it as tier/holder=body+body:key,tier/holder=*:key with keys of 8 characters or more',
  )
  .transform((text) => text.split(',').filter(Boolean).map(readOwnerKey));

function readOwnerKey(text: string): OwnerKey {
  // Ids of bodies may have colons, keys may not.
  const last = text.lastIndexOf(':');
  const [whose = '', bodies = ''] = text.slice(0, last).split('=');
  const [tier = '', holder = ''] = whose.split('/');
  const namesNoBodies = bodies === '';
  const operates = namesNoBodies || bodies === '*';
  const organisations = operates ? [] : bodies.split('+');
  return { tier, holder, organisations, operates, namesNoBodies, key: text.slice(last + 1) };
}

// "127.0.0.1:4100,subgraph.internal:*"
const hosts = z
  .string()
  .regex(
    /^(([\w.-]+|\[[\da-fA-F:.]+\]):(\d{1,5}|\*)(,|$))*$/,
    'write it as host:port,host:port, or host:* for any port',
  )
  .transform((text) => text.toLowerCase().split(',').filter(Boolean));

// "loopback,10.0.0.0/8". There is no setting for the number of proxies: a client that bypasses them could spoof it.
const NETWORKS = ['loopback', 'linklocal', 'uniquelocal'];
const isNetwork = (text: string) =>
  NETWORKS.includes(text) || ipaddr.isValid(text) || ipaddr.isValidCIDR(text);
const networks = z
  .string()
  .transform((text) => text.split(','))
  .refine(
    (trusted) => trusted.every(isNetwork),
    `write it as addresses, networks or ${NETWORKS.join(', ')} with commas`,
  );

const points = z.coerce.number().int().min(0);

const onOrOff = z.enum(['on', 'off']);

/** Every setting the product reads, with its default. `.env.example` explains each. */
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
  REQUEST_TIMEOUT_MS: milliseconds.default(10_000),
  MOST_ANSWER_BYTES: z.coerce.number().int().min(10_000).default(1_000_000),
  MOST_COST: z.coerce.number().int().min(1_000).max(1_000_000).default(30_000),
  REPORTS_OF_ONE_LISTING_AN_HOUR: reports.default(USUAL_REPORT_LIMITS.ofOne),
  REPORTS_AN_HOUR: reports.default(USUAL_REPORT_LIMITS.inAll),
  CLIENT_REPORTS_OF_ONE_LISTING_AN_HOUR: reports.default(USUAL_SHARE.ofOne),
  CLIENT_REPORTS_AN_HOUR: reports.default(USUAL_SHARE.inAll),
  TRUST_PROXY: networks.optional(),
  POINTS_A_MINUTE: points.default(1_000_000),
  KEY_POINTS_A_MINUTE: points.default(10_000_000),
  REDIS_URL: z
    .string()
    .regex(/^rediss?:\/\//, 'must start with redis:// or rediss://')
    .optional(),
  MAX_IN_FLIGHT: z.coerce.number().int().min(0).default(500),
  MAX_EVENT_LOOP_DELAY_MS: z.coerce.number().int().min(0).default(250),
  SAMPLE_DATA: onOrOff.default('on'),
  REGISTRY_OPERATOR_KEY: secretOf(24).optional(),
  REGISTRY_ALLOWED_HOSTS: hosts.default([]),
  PERSISTED_ONLY: onOrOff.default('off'),
  REGISTRY_URL: url.default('http://127.0.0.1:4000'),
  REGISTRY_KEY: secret.optional(),
});
export type Settings = z.infer<typeof Settings>;

/** How many reports of wrong listings an owner accepts. */
export const reportLimits = (settings: Settings): ReportLimits => ({
  ofOne: settings.REPORTS_OF_ONE_LISTING_AN_HOUR,
  inAll: settings.REPORTS_AN_HOUR,
});

/** How many reports one client may send. */
export const clientReports = (settings: Settings): ReportLimits => ({
  ofOne: settings.CLIENT_REPORTS_OF_ONE_LISTING_AN_HOUR,
  inAll: settings.CLIENT_REPORTS_AN_HOUR,
});

/** The settings that an agency's own subgraph reads when it is served by itself. `signpost init` writes them for it. */
export const PublisherSettings = Settings.pick({
  HOST: true,
  DATA_DIR: true,
  MONGODB_URI: true,
  LOG_LEVEL: true,
  OWNER_KEYS: true,
}).extend({
  PORT: port.default(4001),
  /** The key with which the directory authenticates to the subgraph; every other caller is refused. */
  DIRECTORY_KEY: secret,
});
export type PublisherSettings = z.infer<typeof PublisherSettings>;

type Environment = Record<string, string | undefined>;

/**
 * Reads the settings from an environment. Empty variables count as unset.
 * @throws OperatorError naming every invalid variable at once.
 */
export const readSettings = (environment: Environment): Settings =>
  readAs(Settings, environment, 'See .env.example for what each one takes.');

/**
 * Reads the settings of an agency's own subgraph from an environment.
 * @throws OperatorError naming every invalid variable at once.
 */
export const readPublisherSettings = (environment: Environment): PublisherSettings =>
  readAs(PublisherSettings, environment, 'docs/publishing.md says what each one takes.');

function readAs<T>(schema: z.ZodType<T>, environment: Environment, help: string): T {
  const given = Object.entries(environment).filter(
    ([, value]) => value !== undefined && value !== '',
  );
  const read = schema.safeParse(Object.fromEntries(given));
  if (read.success) return read.data;
  throw new OperatorError(`These settings are wrong:\n${z.prettifyError(read.error)}\n${help}`);
}
