import type { Command } from 'commander';
import { OperatorError } from '../../shared/runtime/errors.ts';

/** Runs the command line. A user's mistake is reported without a stack trace: exit code 1. */
export async function runProgram(program: Command): Promise<void> {
  try {
    await program.parseAsync();
  } catch (error) {
    if (!(error instanceof OperatorError)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}
