#!/usr/bin/env node
import { Command } from 'commander';
import { readSettings } from '../shared/runtime/settings.ts';
import { addPublisherCommands } from './commands/publisher-commands.ts';
import { runProgram } from './commands/run-program.ts';

const program = new Command('signpost')
  .description('Check a subgraph against what a directory asks of it, and publish it there.')
  .showHelpAfterError();
addPublisherCommands(program, () => readSettings(process.env));
await runProgram(program);
