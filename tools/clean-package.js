import { rmSync } from 'node:fs';

// tsc leaves what it emitted of files that are no more: a package is built anew when it is packed.
rmSync('dist', { recursive: true, force: true });
