import { lookup } from 'node:dns/promises';
import { isIP } from 'node:net';
import type { OwnText } from '../../domain/language.ts';
import { isPublic } from './addresses.ts';
import { isAllowed, portOf, type AllowedHosts } from './allowed-hosts.ts';

/** Resolves a hostname to its addresses. */
export type Resolve = (hostname: string) => Promise<readonly string[]>;

/** What is wrong with the URL that an agency gives for its subgraph. */
export type UrlFault = keyof typeof URL_FAULTS;

/** What to do about each fault, as text. */
export const URL_FAULTS = {
  NOT_A_URL: {
    en: 'The routing URL is not a URL: write it whole, such as https://listings.example.gov.uk/graphql.',
    cy: 'Nid yw’r URL llwybro yn URL: ysgrifennwch ef yn gyflawn, er enghraifft https://listings.example.gov.uk/graphql.',
  },
  NOT_HTTPS: {
    en: 'The routing URL must be https, unless an operator allows its host and port in REGISTRY_ALLOWED_HOSTS.',
    cy: 'Rhaid i’r URL llwybro fod yn https, oni bai bod gweithredwr yn caniatáu ei westeiwr a’i borth yn REGISTRY_ALLOWED_HOSTS.',
  },
  CREDENTIALS: {
    en: 'The routing URL holds a user name or password: take it out. The directory shows itself by the service key.',
    cy: 'Mae’r URL llwybro’n cynnwys enw defnyddiwr neu gyfrinair: tynnwch ef allan. Mae’r cyfeiriadur yn dangos pwy ydyw â’r allwedd gwasanaeth.',
  },
  PORT: {
    en: 'The routing URL names a port: serve it on 443, or ask an operator to allow the host and port.',
    cy: 'Mae’r URL llwybro’n enwi porth: gweinwch ef ar 443, neu gofynnwch i weithredwr ganiatáu’r gwesteiwr a’r porth.',
  },
  NOT_FOUND: {
    en: 'The routing URL’s host name has no address: check its spelling and its DNS.',
    cy: 'Nid oes cyfeiriad i enw gwesteiwr yr URL llwybro: gwiriwch ei sillafiad a’i DNS.',
  },
  NOT_PUBLIC: {
    en: 'The routing URL leads to an address that is not on the public internet: use a public one, or ask an operator to allow it.',
    cy: 'Mae’r URL llwybro’n arwain at gyfeiriad nad yw ar y rhyngrwyd cyhoeddus: defnyddiwch un cyhoeddus, neu gofynnwch i weithredwr ei ganiatáu.',
  },
} as const satisfies Record<string, OwnText>;

const resolveName: Resolve = async (hostname) =>
  (await lookup(hostname, { all: true })).map(({ address }) => address);

/** What is wrong with a URL, if anything: checked when it is given, and again at each connection. */
export async function faultInUrl(
  text: string,
  allowed: AllowedHosts,
  resolve: Resolve = resolveName,
): Promise<UrlFault | null> {
  if (!URL.canParse(text)) return 'NOT_A_URL';
  const url = new URL(text);
  if (!isWeb(url)) return 'NOT_HTTPS';
  if (url.username || url.password) return 'CREDENTIALS';
  if (isAllowed(allowed, url.hostname, portOf(url))) return null;
  // An address written as an integer, in octal or in hex arrives here as a plain one: URL has normalised it.
  const literal = url.hostname.replace(/^\[|\]$/g, '');
  if (isIP(literal) && !isPublic(literal)) return 'NOT_PUBLIC';
  if (url.protocol !== 'https:') return 'NOT_HTTPS';
  if (url.port !== '') return 'PORT';
  return isIP(literal) ? null : faultInName(literal, resolve);
}

const isWeb = ({ protocol }: URL) => protocol === 'https:' || protocol === 'http:';

async function faultInName(hostname: string, resolve: Resolve): Promise<UrlFault | null> {
  const addresses = await resolve(hostname).catch(() => []);
  if (addresses.length === 0) return 'NOT_FOUND';
  return addresses.every(isPublic) ? null : 'NOT_PUBLIC';
}
