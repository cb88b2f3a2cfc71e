import { readFileSync } from 'node:fs';

// The unit of times in /proc on Linux.
const TICKS_A_SECOND = 100;

/** CPU seconds that a process, with all its threads, has used so far. Linux only. */
export function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name before it is in brackets and may hold spaces; user and system time are the 12th and 13th after.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
}

/** Resident memory of a process, in MB. Linux only. */
export const residentMB = (pid: number): number =>
  Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) / 1_024;
