import { setTimeout } from 'node:timers/promises';

/** Waits until a claim holds; a claim that never does fails its test. */
export async function eventually(claim: () => Promise<boolean>, withinMs = 20_000) {
  for (const end = Date.now() + withinMs; Date.now() < end; await setTimeout(20))
    if (await claim()) return;
  expect(await claim()).toBe(true);
}
