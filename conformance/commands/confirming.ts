import type { Command } from 'commander';
import type { Settings } from '../../shared/runtime/settings.ts';
import { registryClient } from './registry-client.ts';
import { show } from './show.ts';

/** `signpost confirm` and `signpost confirm --withdraw`: what a body says of another's listing. */
export function addConfirming(program: Command, settings: () => Settings) {
  program
    .command('confirm')
    .description('Say for a body that another’s listing is delivered for it, or paid by it.')
    .argument('<body>', 'a GSS code, or scheme:value: one that your key speaks for')
    .argument('<listing>', 'the listing’s id, publisher:key')
    .option(
      '--statements',
      'what it states of the duty and what it prefers is the body’s own word too',
    )
    .option('--withdraw', 'take the confirmation back')
    .option('--welsh', 'answer in Welsh')
    .action(async (body: string, listing: string, options: Confirming) => {
      const { statements = false, withdraw, ...how } = options;
      const { send } = registryClient(settings());
      const answer = withdraw
        ? send('DELETE', `/confirmations?${new URLSearchParams({ body, listing })}`)
        : send('POST', '/confirmations', { body, listing, statements });
      show(await answer, how, 'Done.');
    });
}

type Confirming = { statements?: boolean; withdraw?: boolean; welsh?: boolean };
