/** The key sent as "Authorization: Bearer <key>"; undefined without one. */
export const bearerIn = (authorization: string | undefined): string | undefined =>
  /^Bearer (\S+)$/.exec(authorization ?? '')?.[1];
