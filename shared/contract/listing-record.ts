import { z } from 'zod';
import { organisationId } from '../domain/organisation-id.ts';
import { coverageSchema, gss, pointSchema } from '../domain/coverage/coverage.ts';
import { isDay } from '../domain/dates.ts';
import { eligibilitySchema } from '../domain/eligibility/eligibility.ts';
import { plainText, textSchema } from '../domain/language.ts';
import { openingHours } from '../domain/opening/hours.ts';

const day = z.string().refine(isDay, { params: { problem: 'NOT_A_DAY' } });
const id = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9:._-]{0,99}$/);
const web = z.url({ protocol: /^https?$/ }).max(2_000);
const phone = z.string().regex(/^\+?[\d ()-]{3,30}$/);

/** The id of a service type: a scheme and a code, such as `lgsl:524`. */
export const serviceId = z.string().regex(/^[a-z][a-z0-9-]*:[A-Za-z0-9-]{1,60}$/);

/** The key of a listing within its publisher; with the publisher's name it is the listing's id. */
export const listingKey = z.string().regex(/^[a-z0-9][a-z0-9-]{0,79}$/);

/** A body that is responsible for a service or provides it. */
export const organisationSchema = z.strictObject({
  id: id.transform(organisationId),
  name: textSchema(200),
  homepage: web.optional(),
  phone: phone.optional(),
  area: gss.optional(),
});

const LONGEST_HOURS = 300;
// What is too long is refused for that, and not read.
const isHours = (text: string) => text.length > LONGEST_HOURS || openingHours(text) !== null;
const hours = plainText(LONGEST_HOURS).refine(isHours, {
  params: { problem: 'NOT_HOURS' },
});

// What a channel's value must look like: a caller will dial it, click it or travel to it.
const VALUE = {
  PHONE: phone,
  TEXT: phone,
  WEB: web,
  EMAIL: z.email().max(254),
  IN_PERSON: plainText(300),
  POST: plainText(300),
} as const;

/** A way to reach a service. `hours` is in OpenStreetMap's opening_hours syntax, UK time. */
export const channelSchema = z
  .strictObject({
    type: z.enum(['PHONE', 'WEB', 'EMAIL', 'IN_PERSON', 'TEXT', 'POST']),
    value: z.string().max(2_000),
    label: textSchema(120).optional(),
    interaction: z
      .string()
      .regex(/^lgil:\d{1,3}$/)
      .optional(),
    hours: hours.optional(),
    ...pointSchema.partial().shape,
  })
  .superRefine(({ type, value }, context) => {
    if (!VALUE[type].safeParse(value).success) {
      context.addIssue({ code: 'custom', path: ['value'], params: { problem: `NOT_A_${type}` } });
    }
  });

/** "Try this one first": another listing that the responsible body puts before all others. */
const preferenceSchema = z.strictObject({
  listing: z.string().max(160),
  services: z.array(serviceId).min(1).max(50).optional(),
  areas: z.array(gss).min(1).max(500).optional(),
  from: day.optional(),
  to: day.optional(),
  text: textSchema(300),
  source: plainText(300),
});

/** What every listing says, whoever publishes it: the contract fields, as stored and announced. */
export const listingSchema = z.strictObject({
  key: listingKey,
  title: textSchema(120),
  summary: textSchema(1_000).optional(),
  services: z.array(serviceId).min(1).max(50),
  responsible: organisationSchema,
  provider: organisationSchema,
  arrangement: z.enum(['IN_HOUSE', 'SHARED_SERVICE', 'COMMISSIONED', 'GRANT_FUNDED', 'VOLUNTARY']),
  /** Who pays for it, where that is not the body responsible. */
  funder: organisationSchema.optional(),
  channels: z.array(channelSchema).max(30).default([]),
  coverage: coverageSchema,
  eligibility: eligibilitySchema.optional(),
  cost: textSchema(200).optional(),
  /** The licence its data may be used under, as an SPDX identifier: OGL-UK-3.0. */
  licence: z
    .string()
    .regex(/^[A-Za-z0-9.+-]{2,60}$/)
    .optional(),
  languages: z
    .array(z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/))
    .max(50)
    .default([]),
  accessibility: z.array(plainText(100)).max(30).default([]),
  validFrom: day.optional(),
  validTo: day.optional(),
  assuredOn: day.optional(),
  reviewDue: day.optional(),
  /** Listings to try first, said by the body responsible for this one's services in its area. */
  prefers: z.array(preferenceSchema).max(20).default([]),
  /** A statement that `responsible` holds the duty where the reference tables say otherwise. */
  duty: z
    .strictObject({ from: day.optional(), to: day.optional(), source: plainText(300) })
    .optional(),
});

export type Organisation = z.infer<typeof organisationSchema>;
export type Channel = z.infer<typeof channelSchema>;
export type ListingContent = z.infer<typeof listingSchema>;

/** The kinds of publisher, by how far they reach. */
export const TIER_VALUES = ['LOCAL', 'REGIONAL', 'NATIONAL', 'THIRD_SECTOR'] as const;
export type Tier = (typeof TIER_VALUES)[number];

/** A listing as its owner stores it: its content, the owner's own fields, and its standing. */
export type StoredListing<Own = unknown> = ListingContent & {
  own: Own;
  status: 'ACTIVE' | 'WITHDRAWN';
  version: number;
  /** ISO 8601 instant of the last change. */
  modified: string;
};

/** A listing as it is announced: all that routing needs, and nothing of the owner's own fields. */
export type Announcement = Omit<StoredListing, 'own' | 'key'> & {
  id: string;
  publisher: string;
  tier: Tier;
};

/** The id of a publisher's listing. */
export const idOf = ({ name }: { name: string }, { key }: { key: string }): string =>
  `${name}:${key}`;

/** What an owner tells of a listing. */
export function announce(
  publisher: { name: string; tier: Tier },
  stored: StoredListing,
): Announcement {
  const { key: _key, own: _own, responsible, provider, funder, ...content } = stored;
  return {
    id: idOf(publisher, stored),
    publisher: publisher.name,
    tier: publisher.tier,
    responsible: named(responsible),
    provider: named(provider),
    ...(funder && { funder: named(funder) }),
    ...content,
  };
}

// A listing that was stored before ids had one form may have another.
const named = (body: Organisation): Organisation => ({ ...body, id: organisationId(body.id) });

/** The key of a publisher's listing from its id; undefined when no listing of the publisher has such an id. */
export const keyFrom = (publisher: string, id: unknown): string | undefined => {
  const ours = typeof id === 'string' && id.startsWith(`${publisher}:`);
  const key = ours ? id.slice(publisher.length + 1) : undefined;
  return listingKey.safeParse(key).success ? key : undefined;
};

/** Who pays for what a listing offers: who it says, or the body that has it done; not told of voluntary work. */
export const funderOf = ({
  funder,
  arrangement,
  responsible,
}: Pick<ListingContent, 'funder' | 'arrangement' | 'responsible'>): Organisation | undefined =>
  funder ??
  (arrangement === 'GRANT_FUNDED' || arrangement === 'VOLUNTARY' ? undefined : responsible);
