import type { Command } from 'commander';
import { EXAMPLE_QUERY } from '../shared/contract/example-query.ts';
import { stopOnSignals } from '../shared/http/signals.ts';
import type { Settings } from '../shared/runtime/settings.ts';
import { startAll } from '../app/start-all.ts';
import { PARTS, startPart } from '../app/start-part.ts';

/** `signpost start [name]` */
export function addStart(program: Command, settings: () => Settings) {
  program
    .command('start')
    .description('Start the directory, or one part of it by itself.')
    .argument('[name]', `one of ${PARTS.join(', ')}; everything in one process when left out`)
    .action(async (name?: string) => {
      const host = name ? await startPart(name, settings()) : await startAll(settings());
      stopOnSignals(host);
      console.log(name ? `${name} is listening at ${host.url}` : welcome(host.url));
    });
}

const welcome = (url: string) => {
  const open = url.replace('127.0.0.1', 'localhost');
  return `
The console is at ${open}: open it in a browser.

The graph answers at ${open}/graphql: open that in a browser too, or ask from here:

${EXAMPLE_QUERY}
curl -s ${open}/graphql -H 'content-type: application/json' \\
  -d '{"query":"{ whoDelivers(service: \\"lgsl:524\\", postcode: \\"LS1 1UR\\") { ... on Directions { responsible { name } routes { reasons { text } listing { title } } } } }"}'

Stop it with Ctrl-C.`;
};
