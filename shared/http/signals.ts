import type { Host } from './host.ts';

/** Ends a server in good order when the process is told to stop, and the process with it. */
export function stopOnSignals(host: Host): void {
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      host.close().then(
        () => process.exit(0),
        () => process.exit(1),
      );
    });
  }
}
