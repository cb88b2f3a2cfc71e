import ipaddr from 'ipaddr.js';

// In a public range, yet a cloud's metadata endpoint for its virtual machines: Azure's WireServer.
const METADATA = new Set(['168.63.129.16']);

// The only part of IPv6 that is allocated for the public internet (IANA).
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an address is on the public internet: not private, loopback, link-local, unique-local, shared (CGNAT),
 * multicast, reserved or a cloud's metadata service, and not an IPv6 address that embeds such an IPv4 one.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  // An IPv4 address written as IPv6 is reached as IPv4.
  const parsed = ipaddr.process(address);
  if (METADATA.has(parsed.toString()) || parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}
