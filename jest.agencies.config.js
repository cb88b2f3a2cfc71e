import unit from './jest.config.js';

/** The tests of what agencies use: the registry, the SDK and conformance. */
export default {
  ...unit,
  roots: ['<rootDir>/test/registry', '<rootDir>/test/conformance', '<rootDir>/test/publish'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // Whole directories and processes: one file at a time, on machines of any size.
  maxWorkers: 1,
};
