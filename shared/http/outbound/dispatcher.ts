import { Agent, type Dispatcher } from 'undici';
import type { AllowedHosts } from './allowed-hosts.ts';
import { guardedConnector } from './connector.ts';

/** The dispatcher for requests to URLs that agencies gave us: guarded against SSRF, and follows no redirects. */
export const guardedDispatcher = (allowed: AllowedHosts): Dispatcher =>
  new Agent({ connect: guardedConnector(allowed), connections: 8 });
