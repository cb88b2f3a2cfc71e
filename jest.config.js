const swc = ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }];

const MODULES = [
  // What reads pages.
  'linkedom|(linkedom/node_modules/)?html-escaper|css-select|css-what|nth-check|boolbase|cssomnom',
  'htmlparser2|dom-serializer|domelementtype|domhandler|domutils|entities|uhyphen',
];

/** A suite: what it claims things about is in its folders of test/. */
const suite = (displayName, folders, more = {}) => ({
  displayName,
  testEnvironment: 'node',
  roots: folders.map((folder) => `<rootDir>/test/${folder}`),
  transform: { '^.+\\.m?[jt]s$': swc },
  // Packages of modules only, which Jest does not load as they are.
  transformIgnorePatterns: [`/node_modules/(?!(${MODULES.join('|')})/)`],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  globalSetup: '<rootDir>/test/support/build.ts',
  setupFiles: ['<rootDir>/test/setup.ts'],
  ...more,
});

const OTHERS = {
  graph: ['bodies', 'contract', 'execution', 'limits', 'parts'],
  stores: ['stores'],
  agencies: ['registry', 'conformance', 'publish', 'takeovers'],
  console: ['console'],
  live: ['live'],
  mongo: ['mongo'],
  redis: ['redis'],
  browser: ['browser'],
};

/** @type {import('jest').Config} */
export default {
  projects: [
    // What is asked of the directory; `npm test`.
    suite('directory', [''], {
      testPathIgnorePatterns: Object.values(OTHERS).flatMap((folders) =>
        folders.map((folder) => `<rootDir>/test/${folder}/`),
      ),
    }),
    // The graph's contract, bodies and their lives, how operations run, what a request may ask, and the parts.
    suite('graph', OTHERS.graph),
    // What is kept, on the embedded store: the stores' contracts, the index, insight.
    suite('stores', OTHERS.stores),
    // The registry, the SDK, conformance, and who may speak for whom.
    suite('agencies', OTHERS.agencies),
    // The console over HTTP.
    suite('console', OTHERS.console),
    // Publishers join and leave a directory that is kept busy: it takes minutes.
    suite('live', OTHERS.live),
    // The stores and a directory on a MongoDB server.
    suite('mongo', OTHERS.mongo, {
      globalSetup: '<rootDir>/test/mongo/server/setup.ts',
      globalTeardown: '<rootDir>/test/mongo/server/teardown.ts',
    }),
    // Replicas that count together in Redis.
    suite('redis', OTHERS.redis),
    // The console in Chromium.
    suite('browser', OTHERS.browser),
  ],
  // Both of two cores: Jest would leave one of them idle.
  maxWorkers: '100%',
  // The scripts of slower suites set more.
  testTimeout: 30_000,
};
