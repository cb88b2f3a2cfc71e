import { rmSync } from 'node:fs';

// tsc does not delete output of removed source files: packing starts from a clean build.
rmSync('dist', { recursive: true, force: true });
