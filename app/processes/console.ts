import { addConsole } from '../../console/console.ts';
import { overHttp } from '../../console/reach.ts';
import { shedLoad } from '../../shared/http/limits/load.ts';
import type { Logger } from '../../shared/runtime/logger.ts';
import type { Host } from '../../shared/http/host.ts';
import { httpServer } from '../../shared/http/http.ts';
import type { Settings } from '../../shared/runtime/settings.ts';
import { openGuards } from '../guards.ts';
import { requireSetting } from './needed.ts';

/** Starts the console by itself: it queries the public graph at GRAPH_URL. */
export async function startConsolePart(settings: Settings, log: Logger): Promise<Host> {
  const directory = new URL(requireSetting('GRAPH_URL', settings));
  const { trustProxy, most, secret, redis, close } = openGuards(settings, log);
  const app = httpServer(log, trustProxy);
  const load = shedLoad(app, most);
  app.get('/health', async () => ({ status: 'ok' }));
  app.get('/status', async () => ({ load: load.figures() }));
  addConsole(app, { reach: overHttp(directory), log, secret, redis });
  const url = await app.listen({ port: settings.PORT, host: settings.HOST });
  return {
    url,
    close: async () => {
      await app.close();
      close();
    },
  };
}
