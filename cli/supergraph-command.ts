import { writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { shippedSupergraph } from '../app/shipped-sdl.ts';

/** `signpost supergraph [path]` */
export function addSupergraph(program: Command) {
  program
    .command('supergraph')
    .description('Print the composed supergraph, or write it to a file for another router.')
    .argument('[path]')
    .action(async (path?: string) => {
      if (path) await writeFile(path, shippedSupergraph());
      else process.stdout.write(shippedSupergraph());
    });
}
