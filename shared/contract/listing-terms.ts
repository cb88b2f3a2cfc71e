/** The kinds of publisher, by how far they reach. */
export const TIER_VALUES = ['LOCAL', 'REGIONAL', 'NATIONAL', 'THIRD_SECTOR'] as const;
export type Tier = (typeof TIER_VALUES)[number];

/** Whether a listing is offered, or was withdrawn by its owner. */
export const LISTING_STATUSES = ['ACTIVE', 'WITHDRAWN'] as const;

/** The arrangement under which a provider delivers a service. */
export const ARRANGEMENTS = [
  'IN_HOUSE',
  'SHARED_SERVICE',
  'COMMISSIONED',
  'GRANT_FUNDED',
  'VOLUNTARY',
] as const;

/** The ways to reach a service. */
export const CHANNEL_TYPES = ['PHONE', 'WEB', 'EMAIL', 'IN_PERSON', 'TEXT', 'POST'] as const;
