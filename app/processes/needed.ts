import { OperatorError } from '../../shared/runtime/errors.ts';
import type { Logger } from '../../shared/runtime/logger.ts';
import type { Settings } from '../../shared/runtime/settings.ts';

/** Start options of a part that talks to the others. */
export type ProcessSettings = { settings: Settings; serviceKey: string; log: Logger };

/** A setting that a part requires when run by itself. @throws OperatorError when it is not set. */
export function requireSetting<Name extends keyof Settings>(
  name: Name,
  settings: Settings,
): NonNullable<Settings[Name]> {
  const value = settings[name];
  if (value === undefined)
    throw new OperatorError(`A part by itself needs ${name} to be set: see .env.example.`);
  return value;
}

/** The GraphQL endpoint of a part, from its base URL. */
export const graphAt = (url: string) => new URL('/graphql', url);
