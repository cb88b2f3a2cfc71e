import unit from './jest.config.js';

/** The tests that talk to a MongoDB server over the wire. */
export default {
  ...unit,
  roots: ['<rootDir>/test/mongo'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  globalSetup: '<rootDir>/test/mongo/server/setup.ts',
  globalTeardown: '<rootDir>/test/mongo/server/teardown.ts',
  // One file after the other: how fresh answers are is claimed of a server that serves nothing else.
  maxWorkers: 1,
  // A server that stores on a slow disk is slow, not wrong.
  testTimeout: 120_000,
};
