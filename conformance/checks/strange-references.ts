import { publisherIn } from '../../shared/contract/identifiers.ts';
import type { Check } from '../check.ts';
import { text } from '../finding.ts';
import { neighbours, pairOf } from '../entities.ts';
import { ofOwnType } from '../own-type.ts';
import { oddIds, UNKNOWN_KEY } from '../odd-ids.ts';

/** Checks on references that match no listing. */
export const strangeReferenceChecks: Check[] = [
  ofOwnType({
    id: 'references-unknown',
    needs: ['feed-items'],
    claim: text(
      'An id that is not there is null, without an error; those beside it are answered.',
      'Mae id nad yw yno yn null, heb wall; atebir y rhai wrth ei ymyl.',
    ),
    mend: text(
      'Return null from the reference resolver for an id you do not have.',
      'Dychwelwch null o’r datryswr cyfeiriadau am id nad oes gennych.',
    ),
    run: async ({ offered, references }) => {
      const [one, other] = pairOf(await offered());
      const unknown = `${publisherIn(one)}:${UNKNOWN_KEY}`;
      const reply = await references([one, unknown, other], 'id');
      const errors = (reply.answer.errors ?? []).map(({ message }) =>
        text(`an error: ${message}`, `gwall: ${message}`),
      );
      return [...errors, ...neighbours(reply, [one, other], unknown)];
    },
  }),
  ofOwnType({
    id: 'references-odd',
    needs: ['feed-items'],
    claim: text(
      'An id of odd characters, or nearly that of a listing, is nobody’s and disturbs nobody.',
      'Nid yw id o nodau rhyfedd, neu sydd bron yn id cofnod, yn perthyn i neb nac yn tarfu ar neb.',
    ),
    mend: text(
      'Compare ids whole and as they are: no decoding, trimming, folding of case or wildcards; look keys up in a Map or a database, not in a plain object.',
      'Cymharwch ids yn gyfan ac fel y maent: dim dadgodio, tocio, plygu llythrennau na nodau chwilio; chwiliwch am allweddi mewn Map neu gronfa ddata, nid mewn gwrthrych plaen.',
    ),
    run: async ({ offered, references }) => {
      const [one, other] = pairOf(await offered());
      const findings = oddIds(publisherIn(one), one).map(async (odd) =>
        neighbours(await references([one, odd, other], 'id'), [one, other], shown(odd)),
      );
      return (await Promise.all(findings)).flat();
    },
  }),
  ofOwnType({
    id: 'references-apart',
    needs: ['feed-items'],
    claim: text(
      'A reference that cannot be read is an error of its own: those beside it are answered.',
      'Mae cyfeiriad na ellir ei ddarllen yn wall ar wahân: atebir y rhai wrth ei ymyl.',
    ),
    mend: text(
      'Make reference resolvers async: one that throws at once makes all of its batch null.',
      'Gwnewch ddatryswyr cyfeiriadau yn async: mae un sy’n taflu ar unwaith yn gwneud ei holl swp yn null.',
    ),
    run: async ({ offered, references }) => {
      const [one, other] = pairOf(await offered());
      const findings = [{}, { id: null }, { id: 5 }, { id: ['a'] }, { id: { a: 1 } }].map(
        async (broken) =>
          neighbours(await references([one, broken, other], 'id'), [one, other], shown(broken)),
      );
      return (await Promise.all(findings)).flat();
    },
  }),
];

const shown = (what: unknown) => {
  const text = JSON.stringify(what);
  return text.length > 60 ? `${text.slice(0, 60)}…` : text;
};
