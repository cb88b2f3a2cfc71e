import type { Check } from '../check.ts';
import { text } from '../finding.ts';
import { entitiesOf } from '../entities.ts';
import { selectionOf } from '../own-fields.ts';
import { ofOwnType } from '../own-type.ts';
import { spread } from '../spread.ts';

const MOST_ASKED = 50;

/** Checks on references to its own listing type. */
export const referenceChecks: Check[] = [
  ofOwnType({
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
  }),
  ofOwnType({
    id: 'references-own',
    needs: ['contract', 'feed-items'],
    claim: text(
      'Of every listing announced its own fields are answered, without an error.',
      'Atebir ei meysydd ei hun am bob cofnod a gyhoeddir, heb wall.',
    ),
    mend: text(
      'Answer references from the same records as the feed; a field of which nothing is known is null.',
      'Atebwch gyfeiriadau o’r un cofnodion â’r ffrwd; mae maes na wyddys dim amdano yn null.',
    ),
    run: async ({ own, offered, references }) => {
      const { document, typeName } = await own();
      const ids = spread(await offered(), MOST_ASKED).map(({ id }) => id);
      const reply = await references(ids, `id ${selectionOf(document, typeName!)}`);
      const answered = new Set(entitiesOf(reply).map((entity) => entity?.id));
      return [
        ...(reply.answer.errors ?? []).map(({ message, path = [] }) =>
          text(`${path.at(-1) ?? 'an error'}: ${message}`, `${path.at(-1) ?? 'gwall'}: ${message}`),
        ),
        ...ids
          .filter((id) => !answered.has(id))
          .map((id) => text(`${id} is announced and null`, `cyhoeddir ${id} ac mae’n null`)),
      ];
    },
  }),
];
