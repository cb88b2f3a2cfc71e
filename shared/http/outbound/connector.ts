import { lookup } from 'node:dns';
import { isIP, type LookupFunction } from 'node:net';
import { buildConnector } from 'undici';
import { isPublic } from './addresses.ts';
import { isAllowed, type AllowedHosts } from './allowed-hosts.ts';

/** A connection was refused before it was opened: its target is not on the public internet. */
export class ForbiddenAddress extends Error {}

const HTTPS = 443;
const CONNECT_TIMEOUT_MS = 5_000;

type Look = typeof lookup;

/**
 * Opens connections to public addresses over HTTPS, and to hosts that are allowed by name. The addresses checked for
 * a name are the very ones then connected to, so it cannot resolve differently in between (DNS rebinding).
 */
export function guardedConnector(
  allowed: AllowedHosts,
  look: Look = lookup,
): buildConnector.connector {
  const timeout = { timeout: CONNECT_TIMEOUT_MS };
  const trusted = buildConnector(timeout);
  const guarded = buildConnector({ ...timeout, lookup: publicOnly(look) });
  return (options, callback) => {
    const { hostname, protocol, port } = options;
    if (isAllowed(allowed, hostname, Number(port || (protocol === 'https:' ? HTTPS : 80))))
      return trusted(options, callback);
    const fault = faultOf(hostname, protocol, port);
    return fault ? callback(new ForbiddenAddress(fault), null) : guarded(options, callback);
  };
}

function faultOf(hostname: string, protocol: string, port: string): string | null {
  if (protocol !== 'https:') return 'only HTTPS is spoken here';
  if (port && Number(port) !== HTTPS) return `port ${port} is not called`;
  // Node does no look-up for a hostname that is already an address.
  const literal = hostname.replace(/^\[|\]$/g, '');
  return isIP(literal) && !isPublic(literal) ? `${literal} is not a public address` : null;
}

/** A name's addresses, if all of them are public: a second look-up could lead to one that is not. */
const publicOnly =
  (look: Look): LookupFunction =>
  (hostname, options, callback) => {
    look(hostname, { ...options, all: true }, (error, found) => {
      const addresses = found ?? [];
      const hidden = addresses.find(({ address }) => !isPublic(address));
      const fault =
        error ??
        (hidden || addresses.length === 0
          ? new ForbiddenAddress(`${hostname} does not lead to public addresses only`)
          : null);
      if (fault) callback(fault, '', 0);
      else if (options.all) callback(null, addresses);
      else callback(null, addresses[0]!.address, addresses[0]!.family);
    });
  };
