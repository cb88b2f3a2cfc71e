import { basename, resolve } from 'node:path';
import { Option, type Command } from 'commander';
import { typeNameOf } from '../shared/contract/type-name.ts';
import { checkNames } from '../conformance/commands/contract.ts';
import { TIER_VALUES, type Tier } from '../shared/contract/listing-terms.ts';
import { initSubgraph } from './init/init.ts';

type Given = { name?: string; type?: string; tier: Tier };

/** `signpost init <folder>` */
export function addInit(program: Command) {
  program
    .command('init')
    .description('Write a working subgraph of your own into a new folder.')
    .argument('<folder>')
    .option('--name <name>', 'its name in the directory; the folder’s when left out')
    .option('--type <name>', 'the type of its listings; made of its name when left out')
    .addOption(
      new Option('--tier <tier>', 'how far it reaches')
        .choices(TIER_VALUES)
        .default('THIRD_SECTOR'),
    )
    .action(async (folder: string, { name: given, type: typeGiven, tier }: Given) => {
      const name = given ?? basename(resolve(folder));
      const type = typeGiven ?? typeNameOf(name);
      checkNames(name, type);
      const files = await initSubgraph(folder, { name, type, tier });
      console.log(`${folder}: ${files.join(', ')}\nNow follow ${folder}/README.md.`);
    });
}
