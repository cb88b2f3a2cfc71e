import type { FastifyHelmetOptions } from '@fastify/helmet';

/** The security headers of the console's pages: only its own styles, scripts and forms are allowed. */
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
  // A URL contains a postcode and a person's need: it must not leak to other sites.
  referrerPolicy: { policy: 'no-referrer' },
  // Left to whatever terminates TLS, which knows the duration and the host names.
  strictTransportSecurity: false,
};
