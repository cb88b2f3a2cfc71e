import unit from './jest.config.js';

/** The tests of the graph's contract, of how operations run, of what a request may ask, and of the parts as processes of their own. */
export default {
  ...unit,
  roots: [
    '<rootDir>/test/contract',
    '<rootDir>/test/execution',
    '<rootDir>/test/limits',
    '<rootDir>/test/parts',
  ],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // Whole directories and processes: one file at a time, on machines of any size.
  maxWorkers: 1,
};
