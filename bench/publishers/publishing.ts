import { setTimeout as pause } from 'node:timers/promises';
import { registryClient, type RegistryAnswer } from '../../conformance/commands/registry-client.ts';
import { agencyAt } from './agency.ts';
import { OPERATOR_KEY, type Directory } from './directory.ts';
import { ms, timed, type Figures } from './figures.ts';
import { sdlOf } from './sdl.ts';

const EVERY_MS = 10;

/** One more agency publishes, over HTTP as `signpost publish` does, while /health is watched. */
export async function measurePublish(
  { index, url, hasOwnField }: { index: number; url: string; hasOwnField: boolean },
  directory: Directory,
  figures: Figures,
): Promise<void> {
  const { name, prefix } = agencyAt(index);
  const sdl = sdlOf(agencyAt(index), hasOwnField);
  const what = `one more ${hasOwnField ? 'with' : 'without'} own field`;
  const operator = registryAt(directory.url, OPERATOR_KEY);
  const added = await operator.send('POST', '/agencies', { name, prefix, tier: 'LOCAL' });
  const { send } = registryAt(directory.url, String(added['apiKey']));
  figures.set(`${what}: check`, ms(await timed(() => send('POST', '/check', { name, sdl, url }))));
  let taken = '';
  const publish = async () => {
    const answered = send('POST', '/publish', { name, sdl, url, base: 0 });
    taken = await answered.then(outcome, ({ message }: Error) => message);
  };
  const longest = await longestWait(directory, async () => {
    figures.set(`${what}: publish`, ms(await timed(publish)));
  });
  figures.set(`${what}: longest wait of /health`, ms(longest));
  figures.set(`${what}: taken`, taken);
}

const registryAt = (REGISTRY_URL: string, REGISTRY_KEY: string) =>
  registryClient({ REGISTRY_URL, REGISTRY_KEY });

const outcome = ({ ok, refusals = [] }: RegistryAnswer) =>
  ok ? 'yes' : `no: ${refusals.map(({ code }) => code).join(', ')}`;

/** The longest that /health had to be waited for while something ran. */
async function longestWait({ healthy }: Directory, run: () => Promise<void>): Promise<number> {
  const over = new AbortController();
  const [longest] = await Promise.all([
    watched(healthy, over.signal),
    run().finally(() => over.abort()),
  ]);
  return longest;
}

async function watched(healthy: () => Promise<boolean>, over: AbortSignal): Promise<number> {
  let longest = 0;
  while (!over.aborted) {
    longest = Math.max(longest, await timed(healthy));
    await pause(EVERY_MS);
  }
  return longest;
}
