import { publisherIn } from '../../shared/contract/identifiers.ts';
import type { OwnText } from '../../shared/domain/language.ts';
import type { Check } from '../check.ts';
import { text } from '../finding.ts';
import type { Subject } from '../subject.ts';
import { freeKey } from '../writing.ts';
import { writerOf, type Came } from '../writer.ts';

/** Whether a mutation returns what its owner now has, whatever the directory has read so far. */
export const savingCheck: Check = {
  id: 'saving',
  needs: ['feed-items', 'changes-refused'],
  claim: text(
    'A listing saved or withdrawn is answered with its id, its next version and its status; a save on an old version is refused.',
    'Atebir cofnod a gadwyd neu a dynnwyd yn ôl â’i id, ei fersiwn nesaf a’i statws; gwrthodir cadw ar hen fersiwn.',
  ),
  mend: text(
    'Answer …Saved { id version modified status listing } with your own values, and listing as null where the directory has not confirmed the version; answer ListingConflict to a version that is not the latest.',
    'Atebwch …Saved { id version modified status listing } â’ch gwerthoedd eich hun, a listing yn null lle nad yw’r cyfeiriadur wedi cadarnhau’r fersiwn; atebwch ListingConflict i fersiwn nad hi yw’r ddiweddaraf.',
  ),
  run: async (subject) => {
    const { ownerKey, listing } = subject.options;
    if (!ownerKey || !listing) return WITHOUT_KEY;
    const { save, withdraw } = await writerOf(subject, ownerKey);
    const key = freeKey();
    const id = `${await publisherOf(subject)}:${key}`;
    const written = { ...listing, key };
    const first = await save(written, 0);
    const second = await save(written, 1);
    const late = await save(written, 1);
    const withdrawn = await withdraw(id, second.version ?? 2);
    return [
      ...unlike('first saved', first, { id, version: 1, status: 'ACTIVE' }),
      ...unlike('saved again', second, { id, version: 2, status: 'ACTIVE' }),
      ...unlike('saved on an old version', late, { __typename: 'ListingConflict', version: 2 }),
      ...unlike('withdrawn', withdrawn, {
        id,
        version: 3,
        status: 'WITHDRAWN',
        listing: null,
      }),
    ];
  },
};

const publisherOf = async ({ feed }: Subject) => publisherIn((await feed()).items[0]!.id);

/** Why writers are not tested. */
export const WITHOUT_KEY = {
  notAsked: text('it takes --owner-key and --listing', 'mae angen --owner-key a --listing'),
};

/** Where a response differs from what was expected. */
const unlike = (when: string, came: Came, should: Partial<Came>): OwnText[] =>
  Object.entries(should)
    .map(([field, value]) => ({ field, value, got: came[field as keyof Came] }))
    .filter(({ value, got }) => got !== value)
    .map(({ field, value, got }) =>
      text(
        `${when}: ${field} is ${JSON.stringify(got)}, not ${JSON.stringify(value)}`,
        `${when}: ${field} yw ${JSON.stringify(got)}, nid ${JSON.stringify(value)}`,
      ),
    );
