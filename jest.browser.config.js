import unit from './jest.config.js';

/** The tests that look at the console with a real browser: Chromium, by CHROMIUM or on PATH. */
export default {
  ...unit,
  roots: ['<rootDir>/test/browser'],
  testPathIgnorePatterns: ['/node_modules/', '/dist/'],
  // One browser and one directory at a time, on machines of any size.
  maxWorkers: 1,
};
