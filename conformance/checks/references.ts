import type { Announcement } from '../../shared/listing/record.ts';
import { text, type Check } from '../check.ts';
import { COMPARED, differences } from '../compare.ts';
import { entitiesOf, type Entity } from '../entities.ts';
import { spread } from '../spread.ts';

const MOST_ASKED = 50;

/** What a reference comes to. */
export const referenceChecks: Check[] = [
  {
    id: 'references-batch',
    needs: ['feed-items'],
    claim: text(
      'Many references in one request come back in the order asked, one asked twice both times.',
      'Daw llawer o gyfeiriadau mewn un cais yn ôl yn y drefn y gofynnwyd amdanynt, ac un y gofynnwyd amdano ddwywaith y ddau dro.',
    ),
    mend: text(
      'Answer _entities as long as its representations and in their order; a DataLoader keeps both.',
      'Atebwch _entities cyn hired â’i gynrychioliadau ac yn eu trefn; mae DataLoader yn cadw’r ddau.',
    ),
    run: async ({ offered, references }) => {
      const ids = spread(await offered(), MOST_ASKED).map(({ id }) => id);
      const asked = [...ids.reverse(), ids[0]!];
      const entities = entitiesOf(await references(asked, 'id'));
      return asked
        .map((id, at) => ({ id, at, got: entities[at]?.id ?? null }))
        .filter(({ id, got }) => got !== id)
        .map(({ id, at, got }) =>
          text(
            `asked for ${id} at ${at}, got ${got}`,
            `gofynnwyd am ${id} yn ${at}, cafwyd ${got}`,
          ),
        );
    },
  },
  {
    id: 'references-agree',
    needs: ['contract', 'feed-items'],
    claim: text(
      'A reference says of a listing what the feed announced.',
      'Mae cyfeiriad yn dweud am restriad yr hyn a gyhoeddodd y ffrwd.',
    ),
    mend: text(
      'Answer references and the feed from the same record.',
      'Atebwch gyfeiriadau a’r ffrwd o’r un cofnod.',
    ),
    run: async ({ offered, references }) => {
      const some = spread(await offered(), MOST_ASKED);
      const { answer } = await references(
        some.map(({ id }) => id),
        COMPARED,
      );
      const entities = (answer.data?._entities ?? []) as Entity[];
      const byId = new Map(entities.map((entity) => [entity?.id, entity]));
      return some.flatMap((announced: Announcement) =>
        differences(announced, byId.get(announced.id) ?? null),
      );
    },
  },
];
