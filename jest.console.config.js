import unit from './jest.config.js';

/** The tests of the console over HTTP; what a browser makes of it is in test/browser. */
export default {
  ...unit,
  roots: ['<rootDir>/test/console'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // Whole directories and processes: one file at a time, on machines of any size.
  maxWorkers: 1,
};
