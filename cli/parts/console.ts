import { addConsole } from '../../console/console.ts';
import type { Logger } from '../../shared/logger.ts';
import type { Host } from '../../shared/serve/host.ts';
import { httpServer } from '../../shared/serve/http.ts';
import type { Settings } from '../../shared/settings.ts';
import { graphAt, needed } from './needed.ts';

/** Starts the console by itself: it asks the graph that GRAPH_URL names, as anybody may. */
export async function startConsolePart(settings: Settings, log: Logger): Promise<Host> {
  const graph = graphAt(needed('GRAPH_URL', settings));
  const app = httpServer(log);
  app.get('/health', async () => ({ status: 'ok' }));
  addConsole(app, { graph: () => graph, log });
  const url = await app.listen({ port: settings.PORT, host: settings.HOST });
  return { url, close: () => app.close() };
}
