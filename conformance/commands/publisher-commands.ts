import type { Command } from 'commander';
import type { Settings } from '../../shared/runtime/settings.ts';
import { addConformance } from './conformance.ts';
import { addContract } from './contract.ts';
import { addPublishing } from './publishing.ts';

/** What an agency runs: by `signpost` of a directory, and of the package signpost-conformance, alike. */
export function addPublisherCommands(program: Command, settings: () => Settings) {
  addContract(program);
  addConformance(program, settings);
  addPublishing(program, settings);
}
