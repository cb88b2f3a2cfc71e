import { Agent, type Dispatcher } from 'undici';
import type { AllowedHosts } from './allowed-hosts.ts';
import { guardedConnector } from './connector.ts';

/** What sends requests to addresses that agencies gave us: guarded, and no redirect is followed. */
export const guardedDispatcher = (allowed: AllowedHosts): Dispatcher =>
  new Agent({ connect: guardedConnector(allowed), connections: 8 });
