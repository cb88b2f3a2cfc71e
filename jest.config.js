/** @type {import('jest').Config} */
const swc = ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }];

const MODULES = [
  'content-disposition',
  // What fastify.inject reads.
  'cookie',
  // What draws charts.
  '@observablehq/plot|d3|d3-[a-z-]+|delaunator|internmap|interval-tree-1d|isoformat|robust-predicates',
  // What reads pages.
  'linkedom|(linkedom/node_modules/)?html-escaper|css-select|css-what|nth-check|boolbase|cssomnom',
  'htmlparser2|dom-serializer|domelementtype|domhandler|domutils|entities|uhyphen',
];

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  transform: { '^.+\\.m?[jt]s$': swc },
  // Packages of modules only, which Jest does not load as they are.
  transformIgnorePatterns: [`/node_modules/(?!(${MODULES.join('|')})/)`],
  testPathIgnorePatterns: [
    '/node_modules/',
    '/dist/',
    '/test/mongo/',
    '/test/redis/',
    '/test/live/',
    '/test/browser/',
    '/test/registry/',
    '/test/conformance/',
    '/test/publish/',
    '/test/console/',
    '/test/contract/',
    '/test/execution/',
    '/test/limits/',
    '/test/parts/',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  globalSetup: '<rootDir>/test/support/build.ts',
  setupFiles: ['<rootDir>/test/setup.ts'],
  // Both of two cores: Jest would leave one of them idle.
  maxWorkers: '100%',
  testTimeout: 30_000,
};
