import type { Command } from 'commander';
import { createLogger } from '../shared/runtime/logger.ts';
import type { Settings } from '../shared/runtime/settings.ts';
import { readOwnFeeds } from '../app/indexing/own-feeds.ts';
import { openStores } from '../app/stores.ts';

/** Adds `signpost index`, which indexes imported data before `signpost start`, or alongside it. */
export const addIndex = (program: Command, settings: () => Settings): Command =>
  program
    .command('index')
    .description(
      'Read what was imported into the directory’s index; a start does so too, and goes on from here.',
    )
    .action(async () => {
      const { LOG_LEVEL, ...where } = settings();
      // If the parent directory process exits, exit too: the next one resumes from here.
      process.on('disconnect', () => process.exit());
      const stores = openStores(where);
      await readOwnFeeds(stores, createLogger(LOG_LEVEL, 'signpost'), () =>
        process.send?.('changed'),
      );
      await stores.close();
      if (process.connected) process.disconnect();
    });
