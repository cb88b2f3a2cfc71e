import type { Check } from '../check.ts';
import { text, NoAnswer } from '../finding.ts';
import { idsOf, readFeed, type ReadPage } from '../feed.ts';
import { LONGEST_PAGE } from '../../shared/protocol/feed/feed.ts';

const MOST_CURSORS = 20;
const FORGED = ['../../etc/passwd', "1' OR '1'='1", '🙂', '-1', 'NaN', '{}', 'x'.repeat(5_000)];

/** Checks on old cursors, and on unknown ones. */
export const oldCursorChecks: Check[] = [
  {
    id: 'feed-resume',
    needs: ['feed-pages'],
    claim: text(
      'From a cursor of long ago the feed tells all that followed.',
      'O gyrchwr o amser maith yn ôl mae’r ffrwd yn dweud popeth a ddilynodd.',
    ),
    mend: text(
      'Let a cursor be a place in the stored order of changes, good for as long as the changes are kept: no session, no expiry.',
      'Gadewch i gyrchwr fod yn lle yn nhrefn y newidiadau a storiwyd, yn dda cyhyd ag y cedwir y newidiadau: dim sesiwn, dim dod i ben.',
    ),
    run: async ({ page, feed }) => {
      const { marks } = await readFeed(page, null, 1, MOST_CURSORS);
      const whole = idsOf((await feed()).items);
      const findings = [];
      for (const { cursor, at } of marks.slice(1)) {
        const rest = await restAfter(page, cursor);
        const lost = whole.slice(at).filter((id) => !rest.has(id)).length;
        if (lost > 0)
          findings.push(
            text(
              `after ${cursor} ${lost} of ${whole.length - at} are lost`,
              `ar ôl ${cursor} mae ${lost} o ${whole.length - at} ar goll`,
            ),
          );
      }
      return findings;
    },
  },
  {
    id: 'feed-forged',
    needs: ['feed-items'],
    claim: text(
      'A cursor that it never gave is refused as the caller’s mistake.',
      'Gwrthodir cyrchwr na roddodd erioed, fel camgymeriad y galwr.',
    ),
    mend: text(
      'Check a cursor’s form before you use it; refuse another with an error of code BAD_USER_INPUT that says to start again without one.',
      'Gwiriwch ffurf cyrchwr cyn ei ddefnyddio; gwrthodwch un arall â gwall â’r cod BAD_USER_INPUT sy’n dweud i ddechrau eto hebddo.',
    ),
    run: async ({ client }) => {
      const tried = FORGED.map(async (after) => {
        const { answer, status } = await client.ask(
          'query Forged($after: String) { _feed(after: $after, limit: 3) { next items { id } } }',
          { after },
        );
        const shown = JSON.stringify(after.slice(0, 30));
        const code = answer.errors?.[0]?.extensions?.code;
        if (!answer.errors?.length)
          return [text(`${shown} is answered with a page`, `atebir ${shown} â thudalen`)];
        if (status < 500 && code !== 'INTERNAL_SERVER_ERROR') return [];
        return [text(`${shown} makes it fail`, `mae ${shown} yn peri iddo fethu`)];
      });
      return (await Promise.all(tried)).flat();
    },
  },
];

/** The ids that follow a cursor; none where it is not accepted. */
async function restAfter(page: ReadPage, cursor: string | null) {
  try {
    return new Set(idsOf((await readFeed(page, cursor, LONGEST_PAGE)).items));
  } catch (error) {
    if (error instanceof NoAnswer) return new Set<string>();
    throw error;
  }
}
