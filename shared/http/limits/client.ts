import ipaddr from 'ipaddr.js';
import { LRUCache } from 'lru-cache';
import { createHmac } from 'node:crypto';

/** Who asks: a key that is known here, or else an address. The text stands for it and tells neither. */
export type Client = `${'key' | 'address'}:${string}`;

/** What is looked at of a request to tell whose it is. */
type Asked = { ip: string; headers: { authorization?: string | undefined } };

/** Tells clients apart. */
export type Clients = {
  /** Whose request this is: at once, unless a key must be looked up. */
  of: (request: Asked) => Client | Promise<Client>;
  /** Who asks from an address, whatever it sends. */
  at: (address: string) => Client;
};

type Known = {
  /** What the texts are made with: without it nobody finds an address by trying all there are. */
  secret: string;
  /** Whether an Authorization holds a key of this directory. */
  isKnown?: (authorization: string) => Promise<boolean>;
};

const MOST_KEPT = 50_000;
const KEPT_MS = 10_000;
const LONGEST_KEY = 500;

/** Tells clients apart by key and address. What it finds is kept: this is asked at every request. */
export function createClients({ secret, isKnown = async () => false }: Known): Clients {
  const addresses = new LRUCache<string, Client>({ max: MOST_KEPT });
  // A key that was revoked has its points a little longer, and may do nothing with them.
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

/** The address that counts: whoever has one address of IPv6 has all of its /64. */
function networkOf(address: string): string {
  if (!ipaddr.isValid(address)) return 'unknown';
  const read = ipaddr.process(address);
  if (read.kind() === 'ipv4') return read.toString();
  return read.toByteArray().slice(0, 8).join('.');
}
