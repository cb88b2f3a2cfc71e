import unit from './jest.config.js';

/** The tests in which replicas count together in Redis: redis-server must be on PATH. */
export default {
  ...unit,
  roots: ['<rootDir>/test/redis'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // Whole directories and processes: one file at a time, on machines of any size.
  maxWorkers: 1,
  // Two directories are filled before the first.
  testTimeout: 120_000,
};
