import type { NationStreams } from '../../cli/generate/nation.ts';
import { checkAnswers } from '../nation/checking.ts';
import { importNation } from '../nation/importing.ts';
import { measureLoad, startedOn } from '../nation/serving.ts';
import { generated } from '../nation/sides.ts';
import type { Figures } from '../publishers/figures.ts';
import { recorded } from './asking.ts';
import { explained } from './explaining.ts';
import { ownDatabase } from './server/own-database.ts';
import { commandsOf, tellAnswers, tellWhatIsRead } from './reads.ts';

const CHECKED = 120;

// Feeds are read when the directory starts; later only the questions are to reach the server.
const QUIET = { FEED_POLL_MS: '600000', REQUEST_TIMEOUT_MS: '120000' };

/**
 * Measures a nation on a MongoDB server, in a database of its own that is dropped after.
 * @returns the commands that answers sent, as the columns of a table
 */
export async function measureOnMongo(
  server: string,
  folder: string,
  which: NationStreams,
  figures: Figures,
): Promise<Figures[]> {
  const { uri, drop } = ownDatabase(server, 'signpost-bench');
  const at = { DATA_DIR: folder, MONGODB_URI: uri };
  try {
    const { nation, services, liveQuestion, random } = await generated(folder, which, figures);
    await importNation(nation, at, figures);
    const directory = await startedOn(at, liveQuestion, 'first start', figures, QUIET);
    let asked;
    try {
      const checked = { nation, at, services, checked: CHECKED };
      asked = await checkAnswers(checked, directory, random, figures);
      const questions = asked.map(({ service, told: { postcode } }) => ({ service, postcode }));
      await measureLoad(directory, questions, 'over HTTP, asked again', figures);
    } finally {
      await directory.end('SIGTERM');
    }
    const everyOne = await recorded(asked, { nation, at });
    // A postcode that is nowhere, or a service that nobody offers there, is answered sooner.
    const all = everyOne.filter(({ filed }) => filed > 0);
    tellAnswers(
      'asked first',
      all.map(({ first }) => first),
      figures,
    );
    tellAnswers(
      'asked again',
      all.map(({ again }) => again),
      figures,
    );
    tellWhatIsRead(everyOne, figures);
    return await columnsOf(commandsOf(all), uri);
  } finally {
    await drop();
  }
}

async function columnsOf(commands: ReturnType<typeof commandsOf>, uri: string): Promise<Figures[]> {
  const columns: Figures[] = [new Map(), new Map(), new Map(), new Map()];
  for (const { shape, command, first, again, returned } of commands) {
    const cells = [first, again, returned, await explained(uri, command)];
    for (const [at, cell] of cells.entries()) columns[at]!.set(shape, cell);
  }
  return columns;
}
