import type { Host } from './host.ts';

/** Shuts a server down gracefully when the process receives a stop signal, and then ends the process. */
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
