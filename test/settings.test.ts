import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readSettings, Settings } from '../shared/runtime/settings.ts';

const WRONG = {
  PORT: 'seventy',
  MONGODB_URI: 'http://localhost',
  LOG_LEVEL: 'loud',
  OWNER_KEYS: 'a-secret-without-its-owner',
  SERVICE_KEY: 'short',
  ROUTING_URL: 'ftp://routing',
  FEED_POLL_MS: '-1',
  SUBGRAPH_TIMEOUT_MS: 'soon',
  SUBGRAPH_MAX_BYTES: '5 MB',
  MOST_COST: '0',
  REPORTS_OF_ONE_LISTING_AN_HOUR: 'few',
  REPORTS_AN_HOUR: '-1',
  CLIENT_REPORTS_OF_ONE_LISTING_AN_HOUR: '3 or 4',
  CLIENT_REPORTS_AN_HOUR: '-20',
  TRUST_PROXY: 'everybody',
  POINTS_A_MINUTE: 'many',
  KEY_POINTS_A_MINUTE: '1.5',
  REDIS_URL: 'localhost:6379',
  MAX_IN_FLIGHT: '-1',
  MAX_EVENT_LOOP_DELAY_MS: '250 ms',
  SAMPLE_DATA: 'perhaps',
  REGISTRY_OPERATOR_KEY: 'short',
  REGISTRY_ALLOWED_HOSTS: 'localhost',
  PERSISTED_ONLY: 'sometimes',
  REGISTRY_URL: 'localhost:4000',
  REGISTRY_KEY: 'short',
};

test('every wrong setting is named at once, in words and without what it was set to', () => {
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', 'start'], {
    env: WRONG,
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  const named = [...stderr.matchAll(/at ([A-Z_]+)$/gm)].map(([, name = '']) => name);
  expect(named.sort()).toEqual(Object.keys(WRONG).sort());
  expect(stderr).toContain('.env.example');
  expect(stderr).not.toMatch(/a-secret-without-its-owner|short|\.[jt]s:\d/);
});

test('a part by itself says which setting it lacks', () => {
  const { status, stderr } = spawnSync(process.execPath, ['dist/cli/main.js', 'start', 'gateway'], {
    env: { SERVICE_KEY: 'a-service-key' },
    encoding: 'utf8',
  });
  expect(status).toBe(1);
  expect(stderr).toMatch(/^A part by itself needs ROUTING_URL to be set/);
});

test('a setting left empty counts as one left out', () => {
  expect(readSettings({ PORT: '', SERVICE_KEY: '' })).toEqual(readSettings({}));
});

describe('.env.example', () => {
  const lines = readFileSync('.env.example', 'utf8').matchAll(/^(# )?([A-Z_]+)=(.*)$/gm);
  const shown = [...lines].map(([, commented, name = '', value = '']) => ({
    commented,
    name,
    value,
  }));
  const environment = (of: typeof shown) =>
    Object.fromEntries(of.map(({ name, value }) => [name, value]));

  test('lists every setting there is, once, and no other', () => {
    expect(shown.map(({ name }) => name).sort()).toEqual(Object.keys(Settings.shape).sort());
  });

  test('gives the defaults that are in force', () => {
    const defaults = shown.filter(({ commented }) => !commented);
    expect(readSettings(environment(defaults))).toEqual(readSettings({}));
    const { OWNER_KEYS, REGISTRY_ALLOWED_HOSTS, ...inForce } = readSettings({});
    expect([OWNER_KEYS, REGISTRY_ALLOWED_HOSTS]).toEqual([[], []]);
    expect(defaults.map(({ name }) => name).sort()).toEqual(Object.keys(inForce).sort());
  });

  test('has examples that can be used as they are', () => {
    expect(readSettings(environment(shown))).toMatchObject({
      ROUTING_URL: 'http://localhost:4001',
    });
  });
});
