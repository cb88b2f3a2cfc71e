import { InvalidArgumentError, type Command } from 'commander';
import { NATION_FILES, writeNation, type NationStreams } from './generate/nation.ts';

/** `signpost generate <folder>` */
export function addGenerate(program: Command) {
  program
    .command('generate')
    .description(
      'Write a made-up nation to import: postcodes, services and listings of any number.',
    )
    .argument('<folder>')
    .option('--scale <scale>', 'its size: 1 is the United Kingdom, 2.7 million postcodes', scale, 1)
    .option('--seed <seed>', 'another seed makes another nation of the same kind', wholeNumber, 1)
    .action((folder: string, nation: NationStreams) => {
      const { postcodes, services, listings } = writeNation(folder, nation);
      const listed = Object.values(listings).reduce((sum, count) => sum + count, 0);
      console.log(
        `${folder}: ${postcodes} postcodes, ${services} services, ${listed} listings at most. Import it:\n${Object.entries(
          NATION_FILES,
        )
          .map(([what, file]) => `  signpost import ${what} ${folder}/${file}`)
          .join('\n')}`,
      );
    });
}

function scale(text: string): number {
  const value = Number(text);
  if (!(value > 0 && value <= 1)) throw new InvalidArgumentError('Give a number over 0, up to 1.');
  return value;
}

function wholeNumber(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value) || value < 0)
    throw new InvalidArgumentError('Give a whole number.');
  return value;
}
