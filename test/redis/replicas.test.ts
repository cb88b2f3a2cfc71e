import { spawnSync } from 'node:child_process';
import { setTimeout } from 'node:timers/promises';
import { startAll } from '../../app/start-all.ts';
import type { Host } from '../../shared/http/host.ts';
import { askAt, settingsFor } from '../support/directory.ts';
import { eventually } from '../support/eventually.ts';
import { temporaryFolder } from '../support/folder.ts';
import { useUp } from '../support/use-up.ts';
import { redisServer } from './server.ts';

// Two directories with stores of their own stand for replicas: all they have in common is Redis.
let redis: Awaited<ReturnType<typeof redisServer>>;
let hosts: Host[];
const folder = temporaryFolder();
beforeAll(async () => {
  redis = await redisServer();
  const start = (DATA_DIR: string) =>
    startAll(
      settingsFor({
        DATA_DIR,
        REDIS_URL: redis.url,
        TRUST_PROXY: 'loopback',
        POINTS_A_MINUTE: '20000',
      }),
    );
  hosts = [await start(`${folder}/one`), await start(`${folder}/two`)];
});
afterAll(async () => {
  await redis.kill();
  for (const host of hosts) await host.close();
});

const QUESTION = '{ publishers { id } }';
const statusAt = async (replica: number, from: string) => {
  const response = await fetch(`${hosts[replica]!.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-forwarded-for': from },
    body: JSON.stringify({ query: QUESTION }),
  });
  await response.arrayBuffer();
  return response.status;
};
const REPORT = `mutation ($text: String) {
  reportListing(listing: "local:leeds-524", reason: OTHER, text: $text) { ... on ReportRefused { code } ... on ReportReceived { reference } }
}`;
const reportAt = async (replica: number, text: string, from: string) =>
  (await askAt(hosts[replica]!.url, REPORT, { text }, { 'x-forwarded-for': from })).data
    .reportListing;

test('what a client has used at one replica it has used at the other', async () => {
  await useUp(hosts[0]!.url, '192.0.2.1');
  await eventually(async () => (await statusAt(1, '192.0.2.1')) === 429);
  expect(await statusAt(1, '192.0.2.2')).toBe(200);
});

test('so it is with reports', async () => {
  const outcomes = [];
  for (let sent = 0; sent < 4; sent++)
    outcomes.push(await reportAt(sent % 2, `words ${sent}`, '192.0.2.3'));
  expect(outcomes.slice(0, 3).every(({ reference }) => reference)).toBe(true);
  expect(outcomes[3]).toEqual({ code: 'TOO_MANY' });
});

test('what is stored of a client is a hash: no address, and no postcode', () => {
  const { stdout } = spawnSync('redis-cli', ['-p', `${redis.port}`, '--scan'], {
    encoding: 'utf8',
  });
  expect(stdout).toMatch(/^signpost:points:address:[\w-]{22}$/m);
  expect(stdout).not.toMatch(/192\.0\.2|LS1/i);
});

test('without Redis the service goes on, and each replica counts by itself', async () => {
  await redis.kill();
  expect(await statusAt(0, '198.51.100.1')).toBe(200);
  await useUp(hosts[0]!.url, '198.51.100.1');
  expect(await statusAt(1, '198.51.100.1')).toBe(200);
  const outcomes = [];
  for (let sent = 0; sent < 4; sent++)
    outcomes.push(await reportAt(0, `more ${sent}`, '198.51.100.2'));
  expect(outcomes.filter(({ reference }) => reference)).toHaveLength(3);
});

test('when it is there again they count together again', async () => {
  await redis.start();
  let status = 200;
  // Each time from another address: what was used while it was away is known to one replica only.
  for (let address = 0; status === 200 && address < 100; address++) {
    const from = `203.0.113.${address}`;
    await useUp(hosts[0]!.url, from);
    // The first request is answered while the replica asks what was used elsewhere.
    await statusAt(1, from);
    await setTimeout(200);
    status = await statusAt(1, from);
  }
  expect(status).toBe(429);
});
