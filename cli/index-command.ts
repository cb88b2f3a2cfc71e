import type { Command } from 'commander';
import { createLogger } from '../shared/runtime/logger.ts';
import type { Settings } from '../shared/runtime/settings.ts';
import { readOwnFeeds } from '../app/indexing/own-feeds.ts';
import { openStores } from '../app/stores.ts';

/** Adds `signpost index`: what was imported is read into the index before a start, or beside one. */
export const addIndex = (program: Command, settings: () => Settings): Command =>
  program
    .command('index')
    .description(
      'Read what was imported into the directory’s index; a start does so too, and goes on from here.',
    )
    .action(async () => {
      const { LOG_LEVEL, ...where } = settings();
      // Begun by a directory that has gone, it goes as well: the next one goes on from where it was.
      process.on('disconnect', () => process.exit());
      const stores = openStores(where);
      await readOwnFeeds(stores, createLogger(LOG_LEVEL, 'signpost'), () =>
        process.send?.('changed'),
      );
      await stores.close();
      if (process.connected) process.disconnect();
    });
