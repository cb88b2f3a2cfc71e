import { z } from 'zod';
import { listingId } from '../../shared/contract/identifiers.ts';
import { organisationIdSchema } from '../../shared/domain/organisation-id.ts';
import { operates } from '../../shared/http/key-record.ts';
import type { KeyHolder } from '../keys.ts';
import type { Log } from '../event-log/log.ts';
import { confirmationKey, type State } from '../event-log/state.ts';
import { refused } from '../refused.ts';

const ofListing = { body: organisationIdSchema, listing: listingId };

/** A body's word that a listing is delivered for it; with statements, that what it states is the body's own too. */
export const confirmationRequest = z.strictObject({
  ...ofListing,
  statements: z.boolean().default(false),
});

/** Which confirmation is taken back. */
export const withdrawalRequest = z.strictObject(ofListing);

/** Confirmations of claims, by agencies and owners that speak for the body concerned, and by operators. */
export function createConfirmations(log: Log) {
  const speaking = (body: string, caller: KeyHolder, { agencies }: State) => {
    const spoken = caller.organisations ?? agencies.get(caller.holder)?.organisations ?? [];
    if (operates(caller) || spoken.includes(body)) return;
    throw refused('NOT_YOUR_BODY', { name: body });
  };
  return {
    /** Records that a body stands by what a listing says of it. */
    confirm: async (asked: z.infer<typeof confirmationRequest>, caller: KeyHolder) => {
      const state = await log.refresh();
      speaking(asked.body, caller, state);
      await log.append(state, [{ kind: 'CONFIRMED', ...asked }], caller.by);
    },

    /** Takes a confirmation back. */
    withdraw: async ({ body, listing }: z.infer<typeof withdrawalRequest>, caller: KeyHolder) => {
      const state = await log.refresh();
      speaking(body, caller, state);
      const confirmed = state.confirmations.get(confirmationKey(listing, body));
      if (!confirmed || confirmed.withdrawn)
        throw refused('UNKNOWN_CONFIRMATION', { name: listing, detail: body });
      await log.append(state, [{ kind: 'CONFIRMATION_WITHDRAWN', body, listing }], caller.by);
    },
  };
}
