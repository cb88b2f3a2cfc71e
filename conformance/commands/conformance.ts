import { readFile, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { CannotRun } from '../finding.ts';
import { humanReport } from '../report/human.ts';
import { junitReport } from '../report/junit.ts';
import { checkConformance, type Report } from '../run.ts';
import { OperatorError } from '../../shared/runtime/errors.ts';
import { say, type Language } from '../../shared/domain/language.ts';
import type { Settings } from '../../shared/runtime/settings.ts';
import { registryClient } from './registry-client.ts';
import { linesOf } from './show.ts';

type Given = {
  key?: string;
  type?: string;
  deadline: string;
  ownerKey?: string;
  listing?: string;
  junit?: string;
  json?: string;
  record?: string;
  lang: string;
};

const NOT_RUN = 2;

/** `signpost conformance <url>`: 0 when the subgraph conforms, 1 when it does not, 2 when the checks cannot be run. */
export function addConformance(program: Command, settings: () => Settings) {
  const command = program
    .command('conformance')
    .description('Check whether a subgraph is one the directory can rely on.')
    .argument('<url>', 'where it answers, such as http://localhost:4001/graphql')
    .option('--key <key>', 'the directory’s key, as the subgraph knows it')
    .option('--type <name>', 'its type of listings, where it has several')
    .option('--deadline <ms>', 'how long an answer may take', '5000')
    .option(
      '--owner-key <key>',
      'a key that may change its listings: with --listing, tries writers',
    )
    .option('--listing <file>', 'a listing as its mutation takes it, to save and withdraw')
    .option('--junit <file>', 'write a JUnit report')
    .option('--json <file>', 'write a JSON report')
    .option(
      '--record <name>',
      'tell the directory at REGISTRY_URL what came of it, as this agency, with REGISTRY_KEY',
    )
    .option('--lang <language>', 'en or cy', 'en')
    .addHelpText('after', '\nExit code: 0 it conforms, 1 it does not, 2 it could not be asked.')
    .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : NOT_RUN))
    .action(async (url: string, given: Given) => {
      const language: Language = given.lang.toLowerCase() === 'cy' ? 'CY' : 'EN';
      try {
        const report = await conforms(url, given, language);
        if (given.record) await record(given.record, report, settings(), language);
        process.exitCode = report.conforms ? 0 : 1;
      } catch (error) {
        if (!(error instanceof CannotRun || error instanceof OperatorError)) throw error;
        console.error(error instanceof CannotRun ? say(error.reason, language) : error.message);
        process.exitCode = NOT_RUN;
      }
    });
  return command;
}

async function conforms(url: string, given: Given, language: Language): Promise<Report> {
  const report = await checkConformance({
    url: graphqlAt(url),
    key: given.key,
    type: given.type,
    deadlineMs: millisecondsOf(given.deadline),
    ownerKey: given.ownerKey,
    listing: given.listing === undefined ? undefined : await listingIn(given.listing),
  });
  console.log(humanReport(report, language));
  if (given.junit) await writeFile(given.junit, junitReport(report, language));
  if (given.json) await writeFile(given.json, `${JSON.stringify(report, null, 2)}\n`);
  return report;
}

async function record(name: string, report: Report, settings: Settings, language: Language) {
  const answer = await registryClient(settings).send('POST', '/conformance', {
    name,
    results: report.results.map(({ id, state }) => ({ id, state })),
  });
  if (answer.ok !== true)
    throw new OperatorError(linesOf(answer, { welsh: language === 'CY' }).join('\n'));
}

function graphqlAt(address: string): URL {
  if (!/^https?:/.test(address) || !URL.canParse(address))
    throw new OperatorError(`${address} is not a web address: start it with http:// or https://.`);
  const url = new URL(address);
  if (url.pathname === '/') url.pathname = '/graphql';
  return url;
}

function millisecondsOf(text: string): number {
  if (!/^[1-9]\d{0,5}$/.test(text))
    throw new OperatorError('--deadline takes milliseconds, such as 5000.');
  return Number(text);
}

async function listingIn(path: string): Promise<Record<string, unknown>> {
  try {
    return JSON.parse(await readFile(path, 'utf8')) as Record<string, unknown>;
  } catch (error) {
    throw new OperatorError(`${path} is not a listing as JSON: ${(error as Error).message}`);
  }
}
