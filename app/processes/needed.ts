import { OperatorError } from '../../shared/runtime/errors.ts';
import type { Logger } from '../../shared/runtime/logger.ts';
import type { Settings } from '../../shared/runtime/settings.ts';

/** What a part that talks to the others is started with. */
export type ProcessSettings = { settings: Settings; serviceKey: string; log: Logger };

/** A setting that a part by itself cannot do without. @throws OperatorError when it is not set. */
export function requireSetting<Name extends keyof Settings>(
  name: Name,
  settings: Settings,
): NonNullable<Settings[Name]> {
  const value = settings[name];
  if (value === undefined)
    throw new OperatorError(`A part by itself needs ${name} to be set: see .env.example.`);
  return value;
}

/** Where a part answers, by its URL. */
export const graphAt = (url: string) => new URL('/graphql', url);
