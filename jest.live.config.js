import unit from './jest.config.js';

/** The tests in which publishers join and leave a directory that is kept busy: they take minutes. */
export default {
  ...unit,
  roots: ['<rootDir>/test/live'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  maxWorkers: 1,
  testTimeout: 600_000,
};
