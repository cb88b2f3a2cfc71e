import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Ask } from './ask.ts';
import { visitOf, type Page } from './page.ts';
import type { Render } from './render.ts';

/** Serves a page over HTTP. It shows personal data: no browser or proxy may cache it. */
export const serving =
  (askFor: (visitor: string) => Ask, render: Render) =>
  (page: Page) =>
  async ({ url, params, body, ip }: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const visit = visitOf(url, params as Record<string, string>, {
      ...(body instanceof URLSearchParams && { sent: body }),
      visitor: ip,
    });
    const shown = await page(visit, askFor(ip));
    reply.header('cache-control', 'no-store');
    if ('redirect' in shown) return reply.redirect(shown.redirect, 303);
    if ('json' in shown) return reply.send(shown.json);
    if ('csv' in shown)
      return reply
        .type('text/csv; charset=utf-8')
        .header('content-disposition', 'attachment')
        .send(shown.csv);
    if (shown.retryAfterS !== undefined) reply.header('retry-after', shown.retryAfterS);
    return reply
      .code(shown.status ?? 200)
      .type('text/html; charset=utf-8')
      .send(render(visit, shown));
  };
