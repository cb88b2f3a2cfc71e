#!/usr/bin/env node
import { Command } from 'commander';
import { addPublisherCommands } from '../conformance/commands/publisher-commands.ts';
import { runProgram } from '../conformance/commands/run-program.ts';
import { readSettings } from '../shared/runtime/settings.ts';
import { addGenerate } from './generate-command.ts';
import { addImport } from './import-command.ts';
import { addIndex } from './index-command.ts';
import { addInit } from './init-command.ts';
import { addKeysCommand } from './keys-command.ts';
import { addRegistryCommand } from './registry-command.ts';
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
addPublisherCommands(program, settings);
addRegistryCommand(program, settings);
addKeysCommand(program, settings);
await runProgram(program);
