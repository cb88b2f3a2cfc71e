import type { FastifyHelmetOptions } from '@fastify/helmet';

/** What a browser is told to allow the console's pages: its own styles, scripts and forms, and nothing else. */
export const HEADERS: FastifyHelmetOptions = {
  contentSecurityPolicy: {
    useDefaults: false,
    directives: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'"],
      imgSrc: ["'self'"],
      connectSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
  },
  // An address holds a postcode and what somebody needs: it is told to nobody.
  referrerPolicy: { policy: 'no-referrer' },
  // Whoever ends TLS says for how long, and for which names.
  strictTransportSecurity: false,
};
