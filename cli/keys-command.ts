import { Option, type Command } from 'commander';
import { everyCode } from '../app/body-codes.ts';
import { openStores } from '../app/stores.ts';
import { TIERS, type TierName } from '../app/tiers.ts';
import { day, today } from '../shared/domain/dates.ts';
import { organisationIdSchema } from '../shared/domain/organisation-id.ts';
import type { KeyRecord } from '../shared/http/key-record.ts';
import { OperatorError } from '../shared/runtime/errors.ts';
import type { Settings } from '../shared/runtime/settings.ts';
import { openKeyStore } from '../shared/sdk/owners/key-store.ts';
import { openRefusedChanges } from '../shared/sdk/owners/refused-changes.ts';
import type { Database } from '../shared/storage/database.ts';

const USUAL_OVERLAP_DAYS = 7;
const MOST_REFUSALS = 500;

/** `signpost keys …`: the keys of a tier's owners, in its store; a running directory follows at once. */
export function addKeysCommand(program: Command, settings: () => Settings) {
  const keys = program
    .command('keys')
    .description('Who may change a tier’s listings, and for which bodies (operators).');

  /** A command on a tier's store. */
  const command = (name: string, about: string) =>
    keys
      .command(name)
      .description(about)
      .addOption(
        new Option('--tier <tier>', 'whose keys they are')
          .choices(TIERS.map(({ name }) => name))
          .makeOptionMandatory(),
      );
  const on = async (tier: TierName, act: (database: Database) => Promise<string>) => {
    const stores = openStores(settings());
    try {
      console.log(await act(await stores.open(tier)));
    } finally {
      await stores.close();
    }
  };

  command('list', 'The keys there are, without their texts.').action(({ tier }: OfTier) =>
    on(tier, async (database) => {
      const all = await openKeyStore(database).all();
      return all.length > 0 ? all.map(lineOf).join('\n') : 'There are no keys.';
    }),
  );
  command('add', 'Issue a key, shown this once.')
    .argument('<holder>', 'who holds it: the name that histories show')
    .argument('[bodies...]', 'GSS codes, or scheme:value such as charity:1058706')
    .option('--operator', 'it operates the tier, and speaks for every body')
    .option('--expires <date>', 'the last day it is accepted, YYYY-MM-DD')
    .action((holder: string, organisations: string[], { tier, operator, expires }: Adding) =>
      on(tier, async (database) => {
        check(organisations, expires);
        const wanted = {
          holder,
          organisations: everyCode(organisations),
          operates: operator === true,
          expires,
        };
        const { key, text } = await openKeyStore(database).add(wanted);
        return `${text}\nHand it over safely: it is not shown again. Its id is ${key.id}.`;
      }),
    );
  command('rotate', 'Issue a key in place of another, shown this once.')
    .argument('<id>', 'as list shows it')
    .option(
      '--overlap <days>',
      'how many days more the old key is accepted',
      days,
      USUAL_OVERLAP_DAYS,
    )
    .action((id: string, { tier, overlap }: OfTier & { overlap: number }) =>
      on(tier, async (database) => {
        const { text, ends } = await openKeyStore(database).rotate(id, overlap);
        return `${text}\nHand it over safely: it is not shown again. The old key is accepted until ${ends}.`;
      }),
    );
  command('revoke', 'Accept a key no more, at once.')
    .argument('<id>', 'as list shows it')
    .action((id: string, { tier }: OfTier) =>
      on(tier, async (database) => {
        await openKeyStore(database).revoke(id);
        return 'Done.';
      }),
    );
  command(
    'refused',
    'What holders of keys tried with listings of other bodies, the latest first.',
  ).action(({ tier }: OfTier) =>
    on(tier, async (database) => {
      const found = await openRefusedChanges(database).before(undefined, MOST_REFUSALS);
      const lines = found.map(({ refused: { at, by, tried, listing, bodies } }) =>
        [at, by, tried, listing, bodies.join('+')].join('  '),
      );
      return lines.length > 0 ? lines.join('\n') : 'Nothing was refused.';
    }),
  );
}

type OfTier = { tier: TierName };
type Adding = OfTier & { operator?: boolean; expires?: string };

function days(text: string): number {
  if (!/^\d{1,3}$/.test(text))
    throw new OperatorError('--overlap takes a number of days, such as 7.');
  return Number(text);
}

function lineOf({ id, holder, scopes, organisations = [], expires, revoked, replaces }: KeyRecord) {
  const bodies = scopes.includes('OPERATE') ? '*' : organisations.join('+') || '(no bodies)';
  return [
    id,
    `${holder}=${bodies}`,
    ...(revoked ? [`revoked ${revoked}`] : expires ? [`until ${expires}`] : []),
    ...(replaces ? [`replaces ${replaces}`] : []),
  ].join('  ');
}

function check(organisations: readonly string[], expires: string | undefined) {
  const wrong = organisations.find((id) => !organisationIdSchema.safeParse(id).success);
  if (wrong !== undefined) throw new OperatorError(`${wrong} is no body’s id: see --help.`);
  if (expires !== undefined && !day.safeParse(expires).success)
    throw new OperatorError(`${expires} is not a day that exists, as YYYY-MM-DD.`);
  if (expires !== undefined && expires < today())
    throw new OperatorError(`${expires} is past: a key that ends then would open nothing.`);
}
