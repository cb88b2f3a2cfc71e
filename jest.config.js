/** @type {import('jest').Config} */
const swc = ['@swc/jest', { jsc: { target: 'es2022', parser: { syntax: 'typescript' } } }];

export default {
  testEnvironment: 'node',
  roots: ['<rootDir>/test'],
  transform: { '^.+\\.[jt]s$': swc },
  // A package of modules only, which Jest does not load as they are.
  transformIgnorePatterns: ['/node_modules/(?!content-disposition/)'],
  testPathIgnorePatterns: [
    '/node_modules/',
    '/dist/',
    '/test/mongo/',
    '/test/live/',
    '/test/browser/',
  ],
  modulePathIgnorePatterns: ['<rootDir>/dist/'],
  globalSetup: '<rootDir>/test/support/build.ts',
  setupFiles: ['<rootDir>/test/setup.ts'],
  testTimeout: 30_000,
};
