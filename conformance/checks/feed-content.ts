import type { Check } from '../check.ts';
import { text } from '../finding.ts';
import { faultsIn } from '../items.ts';

/** Checks on a feed's content. */
export const feedContentChecks: Check[] = [
  {
    id: 'feed-items',
    needs: ['sdl'],
    claim: text(
      'The feed announces listings, each whole and right, all of one publisher.',
      'Mae’r ffrwd yn cyhoeddi cofnodion, pob un yn gyfan ac yn gywir, i gyd gan un cyhoeddwr.',
    ),
    mend: text(
      'Announce each listing as docs/publishing.md says: what is found here is not taken into the directory.',
      'Cyhoeddwch bob cofnod fel y dywed docs/publishing.md: ni chymerir yr hyn a geir yma i mewn i’r cyfeiriadur.',
    ),
    run: async ({ feed }) => faultsIn((await feed()).items),
  },
  {
    id: 'feed-deletions',
    needs: ['feed-items'],
    claim: text(
      'What is withdrawn is told as deleted, without data.',
      'Dywedir bod yr hyn a dynnwyd yn ôl wedi’i ddileu, heb ddata.',
    ),
    mend: text(
      'Keep what is withdrawn in the feed as state "deleted" with no data, 7 days at least.',
      'Cadwch yr hyn a dynnwyd yn ôl yn y ffrwd gyda state "deleted" heb ddata, 7 diwrnod o leiaf.',
    ),
    run: async ({ feed }) => {
      const deleted = (await feed()).items.filter(({ state }) => state === 'deleted');
      if (deleted.length === 0)
        return {
          notAsked: text('it has withdrawn nothing yet', 'nid yw wedi tynnu dim yn ôl eto'),
        };
      return deleted
        .filter(({ data }) => data !== null)
        .map(({ id }) =>
          text(`${id} is deleted and has data`, `dilëwyd ${id} ac mae ganddo ddata`),
        );
    },
  },
];
