import { BlockList } from 'node:net';
import * as fc from 'fast-check';
import { isPublic } from '../../shared/http/outbound/addresses.ts';

// An oracle of its own: the ranges as IANA's registries of special-purpose addresses have them.
const HIDDEN_V4 = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 4],
  ['240.0.0.0', 4],
] as const;
const HIDDEN_V6 = [
  ['::', 96],
  ['64:ff9b::', 96],
  ['100::', 64],
  ['2001::', 32],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['fec0::', 10],
  ['ff00::', 8],
] as const;
const hidden = new BlockList();
for (const [net, bits] of HIDDEN_V4) hidden.addSubnet(net, bits, 'ipv4');
for (const [net, bits] of HIDDEN_V6) hidden.addSubnet(net, bits, 'ipv6');

const bits32 = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const v4 = (n: number) => [24, 16, 8, 0].map((shift) => (n >>> shift) & 255).join('.');
const within = (net: string, bits: number) => {
  const base = net.split('.').reduce((sum, part) => sum * 256 + Number(part), 0);
  return bits32.map((n) => v4(base + (n % 2 ** (32 - bits))));
};
const hiddenV4 = fc.oneof(...HIDDEN_V4.map(([net, bits]) => within(net, bits)));
const v6 = fc.array(fc.integer({ min: 0, max: 0xffff }), { minLength: 8, maxLength: 8 });
const written = (groups: readonly number[]) => groups.map((group) => group.toString(16)).join(':');

test('no hidden IPv4 address is public, written as itself or in IPv6 of any kind', () => {
  fc.assert(
    fc.property(hiddenV4, (address) => {
      const [a, b, c, d] = address.split('.').map(Number) as [number, number, number, number];
      const inHex = `${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}`;
      for (const text of [
        address,
        `::ffff:${address}`,
        `::ffff:${inHex}`,
        `::${inHex}`,
        `64:ff9b::${inHex}`,
        `2002:${inHex}::1`,
      ])
        expect([text, isPublic(text)]).toEqual([text, false]);
    }),
  );
});

test('what is public is in none of the hidden ranges', () => {
  fc.assert(
    fc.property(fc.oneof(bits32.map(v4), v6.map(written)), (address) => {
      const family = address.includes(':') ? 'ipv6' : 'ipv4';
      expect(isPublic(address) && hidden.check(address, family)).toBe(false);
    }),
    { numRuns: 2_000 },
  );
});

test('IPv6 outside 2000::/3 is never public', () => {
  fc.assert(
    fc.property(v6, (groups) => {
      const outside = [groups[0]! % 0x2000, ...groups.slice(1)];
      expect(isPublic(written(outside))).toBe(false);
    }),
  );
});

test.each([
  '169.254.169.254',
  '168.63.129.16',
  '100.100.100.200',
  'fd00:ec2::254',
  'fe80::1%eth0',
  '::1',
  'localhost',
  '',
])('%j is not public', (address) => {
  expect(isPublic(address)).toBe(false);
});

test.each(['1.1.1.1', '151.101.0.144', '2606:4700:4700::1111'])('%s is public', (address) => {
  expect(isPublic(address)).toBe(true);
});
