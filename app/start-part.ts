import { OperatorError } from '../shared/runtime/errors.ts';
import { createLogger } from '../shared/runtime/logger.ts';
import type { Host } from '../shared/http/host.ts';
import type { Settings } from '../shared/runtime/settings.ts';
import { startConsolePart } from './processes/console.ts';
import { startGatewayPart } from './processes/gateway.ts';
import { requireSetting } from './processes/needed.ts';
import { startRoutingPart } from './processes/routing.ts';
import { startTierPart } from './processes/tier.ts';
import { TIERS } from './tiers.ts';

/** The parts that can be started each in a process of its own. */
export const PARTS = ['console', 'gateway', 'routing', ...TIERS.map(({ name }) => name)] as const;

/** Starts one part by itself; the others are reached over HTTP. @throws OperatorError for a setting it lacks. */
export async function startPart(name: string, settings: Settings): Promise<Host> {
  const log = createLogger(settings.LOG_LEVEL, name);
  if (name === 'console') return startConsolePart(settings, log);
  const parts = { settings, serviceKey: requireSetting('SERVICE_KEY', settings), log };
  if (name === 'gateway') return startGatewayPart(parts);
  if (name === 'routing') return startRoutingPart(parts);
  const tier = TIERS.find((tier) => tier.name === name);
  if (!tier)
    throw new OperatorError(
      `There is no part called ${JSON.stringify(name)}: start one of ${PARTS.join(', ')}, or all without a name.`,
    );
  return startTierPart(tier.name, parts);
}
