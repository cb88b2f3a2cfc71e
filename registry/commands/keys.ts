import { z } from 'zod';
import { publisherName } from '../../shared/contract/identifiers.ts';
import { today } from '../../shared/domain/dates.ts';
import { isValid, issueKey, rotated } from '../../shared/http/key-record.ts';
import type { KeyHolder } from '../keys.ts';
import { SCOPES } from '../event-log/entry.ts';
import type { Log } from '../event-log/log.ts';
import { refused } from '../refused.ts';

/** An operator's request for a key: for an agency, or for a front-end team's operations. */
export const keyRequest = z.strictObject({
  holder: publisherName,
  scopes: z.array(z.enum(SCOPES)).min(1),
  expires: z.iso.date().optional(),
});

const USUAL_OVERLAP_DAYS = 7;

/** A request for a key in place of another, which is accepted for some days more. */
export const rotateRequest = z.strictObject({
  overlapDays: z.int().min(0).max(90).default(USUAL_OVERLAP_DAYS),
});

const A_DAY_MS = 86_400_000;

/** The keys of agencies, as operators issue and revoke them. */
export function createKeys(log: Log, now: () => Date) {
  return {
    /** Issues a key; the plaintext is returned only here. */
    issue: async ({ holder, scopes, expires }: z.infer<typeof keyRequest>, { by }: KeyHolder) => {
      const state = await log.refresh();
      const forOperations = scopes.every((scope) => scope === 'OPERATIONS');
      if (!forOperations && !state.agencies.has(holder))
        throw refused('UNKNOWN_AGENCY', { name: holder });
      const { key, text } = issueKey({ holder, scopes, ...(expires && { expires }) });
      await log.append(state, [{ kind: 'KEY_ISSUED', key }], by);
      return { id: key.id, holder, scopes, apiKey: text };
    },

    /** Issues a key in place of another, with the same scopes and the same last day. */
    rotate: async (
      id: string,
      { overlapDays }: z.infer<typeof rotateRequest>,
      { by }: KeyHolder,
    ) => {
      const state = await log.refresh();
      const old = state.keys.get(id);
      const time = now().getTime();
      if (!old || !isValid(old, today(time))) throw refused('UNKNOWN_KEY', { name: id });
      const { key, text, ends } = rotated(old, today(time + overlapDays * A_DAY_MS));
      await log.append(
        state,
        [
          { kind: 'KEY_ISSUED', key },
          { kind: 'KEY_ENDS', id, expires: ends },
        ],
        by,
      );
      const { holder, scopes, expires, replaces } = key;
      return { id: key.id, holder, scopes, expires, replaces, ends, apiKey: text };
    },

    /** Revokes a key, with immediate effect. */
    revoke: async (id: string, { by }: KeyHolder) => {
      const state = await log.refresh();
      const key = state.keys.get(id);
      if (!key || key.revoked) throw refused('UNKNOWN_KEY', { name: id });
      await log.append(state, [{ kind: 'KEY_REVOKED', id }], by);
    },
  };
}
