import type { Command } from 'commander';
import type { Settings } from '../../shared/runtime/settings.ts';
import { addConformance } from './conformance.ts';
import { addConfirming } from './confirming.ts';
import { addContract } from './contract.ts';
import { addPublishing } from './publishing.ts';

/** The commands for agencies, shared by a directory's `signpost` and that of the package signpost-conformance. */
export function addPublisherCommands(program: Command, settings: () => Settings) {
  addContract(program);
  addConformance(program, settings);
  addPublishing(program, settings);
  addConfirming(program, settings);
}
