#!/usr/bin/env node
import { Command } from 'commander';
import { OperatorError } from '../shared/runtime/errors.ts';
import { readSettings } from '../shared/runtime/settings.ts';
import { addConformance } from './conformance-command.ts';
import { addContract } from './contract-command.ts';
import { addGenerate } from './generate-command.ts';
import { addImport } from './import-command.ts';
import { addIndex } from './index-command.ts';
import { addInit } from './init-command.ts';
import { addPublisherCommands } from './registry/publisher-commands.ts';
import { addRegistryCommand } from './registry/registry-command.ts';
import { addStart } from './start-command.ts';
import { addSupergraph } from './supergraph-command.ts';

const program = new Command('signpost')
  .description('Who delivers this public service at this postcode, and why them?')
  .showHelpAfterError();
const settings = () => readSettings(process.env);
addStart(program, settings);
addImport(program, settings);
addGenerate(program);
addIndex(program, settings);
addSupergraph(program);
addInit(program);
addContract(program);
addConformance(program, settings);
addPublisherCommands(program, settings);
addRegistryCommand(program, settings);

try {
  await program.parseAsync();
} catch (error) {
  if (!(error instanceof OperatorError)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
