import { readFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { OperatorError } from '../../shared/runtime/errors.ts';
import { askPublisher } from '../../shared/protocol/remote-publisher.ts';
import type { Settings } from '../../shared/runtime/settings.ts';
import { registryClient, type RegistryClient } from './registry-client.ts';
import { show, type ShowOptions } from './show.ts';

type Options = ShowOptions & { name: string; url?: string; base?: string };

const told = (command: Command) =>
  command
    .option('--welsh', 'show messages in Welsh')
    .option('--json', 'show the whole answer as JSON');

/** `signpost check [sdl file]`, `signpost publish [sdl file]` and `signpost operations publish <manifest>` */
export function addPublishing(program: Command, settings: () => Settings) {
  told(program.command('check'))
    .description('Check a subgraph’s SDL against the directory, without publishing it.')
    .argument('[sdl file]', 'left out, the subgraph at --url is asked, shown SERVICE_KEY')
    .requiredOption('--name <name>', 'your agency’s name in the directory')
    .option('--url <url>', 'where the subgraph will be')
    .action(async (path: string | undefined, { name, url, ...how }: Options) => {
      const sdl = await (path ? contentOf(path) : sdlAt(url, settings()));
      const body = { name, sdl, ...(url && { url }) };
      const answer = await registryClient(settings()).send('POST', '/check', body);
      show(answer, how, `It can be published: version ${String(answer['version'])}.`);
    });

  told(program.command('publish'))
    .description('Publish a subgraph’s SDL, in place of what you published before.')
    .argument('[sdl file]', 'left out, the subgraph is asked, shown SERVICE_KEY')
    .requiredOption('--name <name>', 'your agency’s name in the directory')
    .requiredOption('--url <url>', 'where the subgraph is')
    .option('--base <number>', 'refuse if anything was published since this number (from history)')
    .action(async (path: string | undefined, { name, url, base, ...how }: Options) => {
      const client = registryClient(settings());
      const sdl = await (path ? contentOf(path) : sdlAt(url, settings()));
      const body = {
        name,
        url,
        sdl,
        base: await baseOf(client, name, base),
      };
      const answer = await client.send('POST', '/publish', body);
      show(answer, how, `Published as number ${String(answer['number'])}.`);
    });

  told(program.command('operations').description('Operations of a front-end.').command('publish'))
    .description(
      'Register the operations of a manifest that generate-persisted-query-manifest wrote.',
    )
    .argument('<manifest>')
    .option('--client <name>', 'whose they are, when an operator registers them')
    .action(async (path: string, { client, ...how }: ShowOptions & { client?: string }) => {
      const body = { manifest: await jsonOf(path), ...(client && { client }) };
      const answer = await registryClient(settings()).send('POST', '/operations', body);
      show(answer, how, `Registered ${String(answer['count'])} operations.`);
    });
}

const CHANGES = new Set(['PUBLISHED', 'ROLLED_BACK', 'RETIRED', 'UNDONE']);

/** The number given, or else that of the registry's current last change. */
async function baseOf(
  client: RegistryClient,
  name: string,
  given: string | undefined,
): Promise<number> {
  if (given !== undefined) return Number(given);
  const { history = [] } = await client.send(
    'GET',
    `/subgraphs/${encodeURIComponent(name)}/history`,
  );
  return (history as { number: number; kind: string }[])
    .filter(({ kind }) => CHANGES.has(kind))
    .reduce((last, { number }) => Math.max(last, number), 0);
}

/** The SDL that a subgraph reports. */
async function sdlAt(
  url: string | undefined,
  { SERVICE_KEY = '', SUBGRAPH_TIMEOUT_MS: timeoutMs }: Settings,
): Promise<string> {
  if (!url || !URL.canParse(url))
    throw new OperatorError(
      'Name a file with the SDL, or with --url a subgraph to be asked for it.',
    );
  const subgraph = { url: new URL(url), serviceKey: SERVICE_KEY, timeoutMs };
  const { _service } = await askPublisher<{ _service: { sdl: string } }>(
    subgraph,
    'query Sdl { _service { sdl } }',
    {},
  ).catch((error: Error) => {
    throw new OperatorError(
      `${url} does not tell its SDL (${error.message}): is SERVICE_KEY the key it knows the directory by?`,
    );
  });
  return _service.sdl;
}

const contentOf = (path: string) =>
  readFile(path, 'utf8').catch((error: Error) => {
    throw new OperatorError(`${path} cannot be read: ${error.message}`);
  });

async function jsonOf(path: string): Promise<unknown> {
  const text = await contentOf(path);
  try {
    return JSON.parse(text);
  } catch {
    throw new OperatorError(`${path} is not JSON.`);
  }
}
