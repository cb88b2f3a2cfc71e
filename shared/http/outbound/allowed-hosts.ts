/** Hosts, each with its port or with `*` for any, that may be called though they are not public. */
export type AllowedHosts = readonly string[];

/** Whether a host and port are on the list; hosts are written there as in a URL. */
export const isAllowed = (allowed: AllowedHosts, hostname: string, port: number): boolean =>
  allowed.includes(`${hostname}:${port}`) || allowed.includes(`${hostname}:*`);

/** A URL's port; its scheme's default when it names none. */
export const portOf = ({ port, protocol }: URL): number =>
  port === '' ? (protocol === 'https:' ? 443 : 80) : Number(port);
