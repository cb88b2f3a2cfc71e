import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import { createHmac } from 'node:crypto';

/**
 * The client: identified by a key that is known here, or else by its address. The text is opaque and reveals neither.
 */
export type Client = `${'key' | 'address'}:${string}`;

/** The parts of a request that identify its client. */
type Asked = { ip: string; headers: { authorization?: string | undefined } };

/** Identifies clients. */
export type Clients = {
  /** The client of a request: synchronous, unless a key must be looked up. */
  of: (request: Asked) => Client | Promise<Client>;
  /** The client at an address, whatever credentials it sends. */
  at: (address: string) => Client;
};

type Known = {
  /** The HMAC key for the opaque texts: without it nobody can recover an address by trying them all. */
  secret: string;
  /** Whether an Authorization header holds a key of this directory. */
  isKnown?: (authorization: string) => Promise<boolean>;
};

const MOST_KEPT = 50_000;
const KEPT_MS = 10_000;
const LONGEST_KEY = 500;

/** Identifies clients by key and address. Results are cached, since this runs on every request. */
export function createClients({ secret, isKnown = async () => false }: Known): Clients {
  const addresses = new LRUCache<string, Client>({ max: MOST_KEPT });
  // A revoked key keeps its points a little longer, and may do nothing with them.
  const keys = new LRUCache<string, { client: Client | null }>({ max: MOST_KEPT, ttl: KEPT_MS });
  const hidden = (text: string) =>
    createHmac('sha256', secret).update(text).digest('base64url').slice(0, 22);

  const at = (address: string): Client => {
    const known = addresses.get(address);
    if (known) return known;
    const client = `address:${hidden(networkOf(address))}` as const;
    addresses.set(address, client);
    return client;
  };

  const lookUp = async (authorization: string, address: string): Promise<Client> => {
    const client = (await isKnown(authorization))
      ? (`key:${hidden(authorization)}` as const)
      : null;
    keys.set(authorization, { client });
    return client ?? at(address);
  };

  return {
    at,
    of: ({ ip, headers: { authorization } }) => {
      if (!authorization || authorization.length > LONGEST_KEY) return at(ip);
      const known = keys.get(authorization);
      return known ? (known.client ?? at(ip)) : lookUp(authorization, ip);
    },
  };
}

/** The address to count by: for IPv6 the whole /64, since whoever has one address has all of it. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const read = ipaddr.process(address);
  if (read.kind() === 'ipv4') return read.toString();
  return read.toByteArray().slice(0, 8).join('.');
}
