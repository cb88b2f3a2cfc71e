import { text, type Check } from '../check.ts';
import { idsOf } from '../feed.ts';
import { faultsIn } from '../items.ts';

/** What a feed says. */
export const feedContentChecks: Check[] = [
  {
    id: 'feed-items',
    needs: ['sdl'],
    claim: text(
      'The feed announces listings, each whole and right, all of one publisher.',
      'Mae’r ffrwd yn cyhoeddi rhestriadau, pob un yn gyfan ac yn gywir, i gyd gan un cyhoeddwr.',
    ),
    mend: text(
      'Announce each listing as docs/publishing.md says, in full: empty lists, and eligibility as versions, params and derive, are written out.',
      'Cyhoeddwch bob rhestriad fel y dywed docs/publishing.md, yn llawn: ysgrifennir rhestrau gwag, ac eligibility fel versions, params a derive.',
    ),
    run: async ({ feed }) => faultsIn((await feed()).items),
  },
  {
    id: 'feed-deletions',
    needs: ['feed-items'],
    claim: text(
      'What is withdrawn is told as deleted, without data, and is no longer active.',
      'Dywedir bod yr hyn a dynnwyd yn ôl wedi’i ddileu, heb ddata, ac nid yw’n weithredol mwyach.',
    ),
    mend: text(
      'Keep what is withdrawn in the feed as state "deleted" with no data, 7 days at least; answer its reference with null or status WITHDRAWN.',
      'Cadwch yr hyn a dynnwyd yn ôl yn y ffrwd gyda state "deleted" heb ddata, 7 diwrnod o leiaf; atebwch ei gyfeiriad â null neu status WITHDRAWN.',
    ),
    run: async ({ feed, references }) => {
      const last = new Map((await feed()).items.map((item) => [item.id, item]));
      const deleted = [...last.values()].filter(({ state }) => state === 'deleted').slice(0, 50);
      if (deleted.length === 0)
        return {
          notAsked: text('it has withdrawn nothing yet', 'nid yw wedi tynnu dim yn ôl eto'),
        };
      const { answer } = await references(idsOf(deleted), 'id status');
      const entities = (answer.data?._entities ?? []) as ({ id: string; status: string } | null)[];
      return [
        ...deleted
          .filter(({ data }) => data !== null)
          .map(({ id }) =>
            text(`${id} is deleted and has data`, `dilëwyd ${id} ac mae ganddo ddata`),
          ),
        ...entities
          .filter((entity) => entity?.status === 'ACTIVE')
          .map((entity) =>
            text(
              `${entity!.id} is deleted and active`,
              `dilëwyd ${entity!.id} ac mae’n weithredol`,
            ),
          ),
      ];
    },
  },
];
