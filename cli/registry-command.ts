import type { Command } from 'commander';
import type { Settings } from '../shared/runtime/settings.ts';
import { registryClient, type RegistryAnswer } from '../conformance/commands/registry-client.ts';
import { linesOf, show } from '../conformance/commands/show.ts';

type AddedAgency = {
  tier: string;
  prefix: string;
  type?: string;
  organisations: string[];
};

const list = (text: string) => text.split(',').map((part) => part.trim());

/** `signpost registry …`: the commands for agencies and operators beyond check and publish. */
export function addRegistryCommand(program: Command, settings: () => Settings) {
  const registry = program
    .command('registry')
    .description('Agencies, their keys, and what they published.');
  const send = (...request: Parameters<ReturnType<typeof registryClient>['send']>) =>
    registryClient(settings()).send(...request);
  const print = async (answer: Promise<RegistryAnswer>, done = 'Done.') =>
    show(await answer, {}, done);
  const printAll = async (answer: Promise<RegistryAnswer>) =>
    show(await answer, { json: true }, '');

  registry
    .command('add-agency')
    .description('Add an agency (operators). Its two keys are shown this once.')
    .argument('<name>', 'small letters, digits and hyphens')
    .requiredOption('--tier <tier>', 'LOCAL, REGIONAL, NATIONAL or THIRD_SECTOR')
    .requiredOption('--prefix <prefix>', 'what its types’ names begin with, such as Health')
    .option('--type <name>', 'its type of listing; the prefix and "Listing" when left out')
    .option('--organisations <ids>', 'the bodies it speaks for, with commas', list, [])
    .action(async (name: string, { tier, prefix, type, organisations }: AddedAgency) => {
      const body = { name, tier, prefix, organisations, ...(type && { typeName: type }) };
      const answer = await send('POST', '/agencies', body);
      show(answer, {}, keysOf(answer));
    });

  registry
    .command('set-organisations')
    .description('Say which bodies an agency speaks for, in place of those before (operators).')
    .argument('<name>')
    .argument(
      '[ids...]',
      'GSS codes, or scheme:value such as charity:1058706; none to take all away',
    )
    .action((name: string, organisations: string[]) =>
      print(send('PUT', `/agencies/${encodeURIComponent(name)}/organisations`, { organisations })),
    );

  registry
    .command('add-key')
    .description('Issue a key (operators), shown this once.')
    .argument('<holder>', 'an agency; or, with OPERATIONS alone, a front-end team')
    .requiredOption('--scopes <scopes>', 'CHECK, PUBLISH, RETIRE, OPERATIONS, with commas', list)
    .option('--expires <date>', 'the last day it is taken, YYYY-MM-DD')
    .action(async (holder: string, options: { scopes: string[]; expires?: string }) => {
      const answer = await send('POST', '/keys', { holder, ...options });
      show(answer, {}, `REGISTRY_KEY=${String(answer['apiKey'])}`);
    });

  registry
    .command('rotate-key')
    .description(
      'Issue a key in place of another, shown this once: operators, or with the key itself.',
    )
    .argument('<id>', 'the part of the key before the dot')
    .option('--overlap <days>', 'how many days more the old key is accepted', Number, 7)
    .action(async (id: string, { overlap: overlapDays }: { overlap: number }) => {
      const answer = await send('POST', `/keys/${encodeURIComponent(id)}/rotate`, { overlapDays });
      const key = `REGISTRY_KEY=${String(answer['apiKey'])}`;
      show(answer, {}, `${key}\nThe old key is accepted until ${String(answer['ends'])}.`);
    });

  registry
    .command('revoke-key')
    .description('Revoke a key (operators): the part of it before the dot.')
    .argument('<id>')
    .action((id: string) => print(send('DELETE', `/keys/${encodeURIComponent(id)}`)));
  registry
    .command('approve')
    .description(
      'Accept the breaking changes, and the fields on Place, of a version that a check gave (operators).',
    )
    .argument('<name>')
    .argument('<version>')
    .action((name: string, version: string) => print(send('POST', '/approve', { name, version })));
  registry
    .command('list')
    .description('What is published now.')
    .action(() => printAll(send('GET', '/subgraphs')));
  registry
    .command('history')
    .description('Everything an agency published.')
    .argument('<name>')
    .action((name: string) =>
      printAll(send('GET', `/subgraphs/${encodeURIComponent(name)}/history`)),
    );
  registry
    .command('rollback')
    .description('Publish anew what was published before, by its number in history.')
    .argument('<name>')
    .argument('<number>')
    .action((name: string, to: string) =>
      print(send('POST', '/rollback', { name, to: Number(to) })),
    );
  registry
    .command('retire')
    .description('Take a subgraph out of the graph.')
    .argument('<name>')
    .action((name: string) => print(send('POST', '/retire', { name })));
  registry
    .command('usage')
    .description('Who uses a type or a field, such as HealthListing.waitingWeeks.')
    .argument('<type.field>')
    .action((path: string) => {
      const [type = '', field] = path.split('.');
      return printAll(
        send('GET', `/usage?${new URLSearchParams({ type, ...(field && { field }) })}`),
      );
    });
  registry
    .command('changes')
    .description('What changed in the graph, step by step.')
    .option('--from <number>', 'after this number', '0')
    .action(async ({ from }: { from: string }) => {
      const { steps = [] } = await send('GET', `/changes?from=${encodeURIComponent(from)}`);
      for (const step of steps as ({ number: number; at: string; by: string } & RegistryAnswer)[])
        console.log([`${step.number} ${step.at} ${step.by}`, ...linesOf(step, {})].join('\n  '));
    });
  registry
    .command('audit')
    .description('Everything that was done (operators).')
    .option('--past <number>', 'after this number', '0')
    .action(({ past }: { past: string }) =>
      printAll(send('GET', `/audit?past=${encodeURIComponent(past)}`)),
    );
}

const keysOf = ({ name, apiKey, serviceKey }: RegistryAnswer) =>
  [
    `${String(name)} is added. Hand these over safely: they are not shown again.`,
    `REGISTRY_KEY=${String(apiKey)}`,
    `SERVICE_KEY=${String(serviceKey)}`,
  ].join('\n');
