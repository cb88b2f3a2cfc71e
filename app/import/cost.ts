import { readFileSync } from 'node:fs';

/** The cost of an import: CPU time, and peak memory where the system reports it. */
export type Cost = { cpuSeconds: number; memory: Memory | null };

/** The memory of a process: its own, and the pages of files it has mapped. */
export type Memory = { ownMB: number; filesMB: number };

const SAMPLED_EVERY_MS = 200;

/**
 * Measures what this process uses from here on. Its own memory is counted apart from pages of files it has mapped:
 * those are the store's, and the system reclaims them when it needs them.
 */
export function watchCost(): { end: () => Cost } {
  const before = process.cpuUsage();
  let memory: Memory | null = null;
  const sample = () => {
    const now = memoryOf('self');
    if (now)
      memory = {
        ownMB: Math.max(now.ownMB, memory?.ownMB ?? 0),
        filesMB: Math.max(now.filesMB, memory?.filesMB ?? 0),
      };
  };
  sample();
  const timer = setInterval(sample, SAMPLED_EVERY_MS).unref();
  return {
    end: () => {
      clearInterval(timer);
      sample();
      const { user, system } = process.cpuUsage(before);
      return { cpuSeconds: (user + system) / 1e6, memory };
    },
  };
}

/** The memory of a process now; null where the system does not report it. */
export function memoryOf(pid: number | 'self'): Memory | null {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const megabytes = (name: string) =>
      Number(new RegExp(`${name}:\\s+(\\d+)`).exec(status)![1]) / 1_024;
    return { ownMB: megabytes('RssAnon'), filesMB: megabytes('RssFile') };
  } catch {
    // Only Linux reports it.
    return null;
  }
}
