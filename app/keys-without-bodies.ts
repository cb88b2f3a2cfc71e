import { isGssCode } from '../shared/domain/gss-code.ts';
import type { Logger } from '../shared/runtime/logger.ts';
import type { OwnerKey, Settings } from '../shared/runtime/settings.ts';

/** A council by its code and by its name in GOV.UK's lists. */
type Council = { gss: string; slug: string };

/** A key written without bodies whose holder is a council, by code or by slug, speaks for that council alone. */
export function named(owner: OwnerKey, councils: readonly Council[]): OwnerKey {
  if (!owner.namesNoBodies) return owner;
  const { holder } = owner;
  const council = councils.find(({ gss, slug }) => holder === slug || holder === gss)?.gss;
  const body = council ?? (isGssCode(holder) ? holder : undefined);
  return body === undefined
    ? owner
    : { ...owner, organisations: [body], operates: false, namesNoBodies: false };
}

/** Tells operators of the keys in the settings that name no bodies, and what to write in their place. */
export function warnOfKeysWithoutBodies({ OWNER_KEYS }: Pick<Settings, 'OWNER_KEYS'>, log: Logger) {
  for (const { tier, holder } of OWNER_KEYS.filter(({ namesNoBodies }) => namesNoBodies))
    log.warn(
      { tier, holder },
      `this key names no bodies and may change every listing of its tier: write ${tier}/${holder}=E08000035:key with the bodies it speaks for, or ${tier}/${holder}=*:key for an operator`,
    );
}
