import { z } from 'zod';
import { emailAddress, phoneNumber, webAddress } from '../domain/contact.ts';
import { coverageSchema, pointSchema } from '../domain/coverage/coverage.ts';
import { day } from '../domain/dates.ts';
import { eligibilitySchema } from '../domain/eligibility/eligibility.ts';
import { gssCode } from '../domain/gss-code.ts';
import { instant } from '../domain/instant.ts';
import { plainText, textSchema } from '../domain/language.ts';
import { openingHours } from '../domain/opening/hours.ts';
import { organisationId, organisationIdSchema } from '../domain/organisation-id.ts';
import { idOf, listingId, listingKey, publisherName, serviceId } from './identifiers.ts';
import {
  ARRANGEMENTS,
  CHANNEL_TYPES,
  LISTING_STATUSES,
  TIER_VALUES,
  type Tier,
} from './listing-terms.ts';

/** A body that is responsible for a service or provides it. */
export const organisationSchema = z.strictObject({
  id: organisationIdSchema,
  name: textSchema(200),
  homepage: webAddress.optional(),
  phone: phoneNumber.optional(),
  area: gssCode.optional(),
});

// Hours that are too long are refused for that, and not parsed: plainText checks nothing further then.
const hours = plainText(300).refine((text) => openingHours(text) !== null, {
  params: { problem: 'NOT_HOURS' },
});

// The format of a channel's value: a caller will dial it, click it or travel to it.
const VALUE = {
  PHONE: phoneNumber,
  TEXT: phoneNumber,
  WEB: webAddress,
  EMAIL: emailAddress,
  IN_PERSON: plainText(300),
  POST: plainText(300),
} as const;

/** A way to reach a service. `hours` is in OpenStreetMap's opening_hours syntax, UK time. */
export const channelSchema = z
  .strictObject({
    type: z.enum(CHANNEL_TYPES),
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
  areas: z.array(gssCode).min(1).max(500).optional(),
  from: day.optional(),
  to: day.optional(),
  text: textSchema(300),
  source: plainText(300),
});

/** The fields of every listing, whoever publishes it: the contract fields, as stored and announced. */
export const listingSchema = z.strictObject({
  key: listingKey,
  title: textSchema(120),
  summary: textSchema(1_000).optional(),
  services: z.array(serviceId).min(1).max(50),
  responsible: organisationSchema,
  provider: organisationSchema,
  arrangement: z.enum(ARRANGEMENTS),
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
  /** Listings to try first, stated by the body responsible for this one's services in its area. */
  prefers: z.array(preferenceSchema).max(20).default([]),
  /** A statement that `responsible` holds the duty where the reference tables say otherwise. */
  duty: z
    .strictObject({ from: day.optional(), to: day.optional(), source: plainText(300) })
    .optional(),
});

export type Organisation = z.infer<typeof organisationSchema>;
export type Channel = z.infer<typeof channelSchema>;
export type ListingContent = z.infer<typeof listingSchema>;

/** The fields of a listing that the store sets. */
const standingSchema = z.object({
  status: z.enum(LISTING_STATUSES),
  /** How many times it was saved, the first included. */
  version: z.number().int().positive(),
  /** When it was last changed. */
  modified: instant,
  /**
   * The bodies it names in whose name it was saved, of those its key speaks for. Left out where an operator saved or
   * imported it, and in rows from before keys named bodies: it is then stated by every body it names.
   */
  statedBy: z.array(organisationIdSchema).optional(),
});

/** A listing as its owner stores it: its content, the owner's own fields, and the fields the store sets. */
export type StoredListing<Own = unknown> = ListingContent &
  z.infer<typeof standingSchema> & { own: Own };

const { key: _key, ...content } = listingSchema.shape;

/**
 * A listing as it is announced and indexed: all that routing needs, and nothing of the owner's own fields. A field
 * that this version does not know is dropped: a newer agency may send more. Within a field unknown keys are refused:
 * ignoring a condition or an exception would make a listing say what its owner did not.
 */
export const announcementSchema = z.object({
  ...content,
  id: listingId,
  publisher: publisherName,
  tier: z.enum(TIER_VALUES),
  ...standingSchema.shape,
});
export type Announcement = z.infer<typeof announcementSchema>;

/** A listing as its owner announces it. */
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

// A listing stored before ids had one canonical form may have another.
const named = (body: Organisation): Organisation => ({ ...body, id: organisationId(body.id) });

/**
 * Who pays for what a listing offers: the funder it names, or the body that commissions it; unknown for grant-funded
 * and voluntary work.
 */
export const funderOf = ({
  funder,
  arrangement,
  responsible,
}: Pick<ListingContent, 'funder' | 'arrangement' | 'responsible'>): Organisation | undefined =>
  funder ??
  (arrangement === 'GRANT_FUNDED' || arrangement === 'VOLUNTARY' ? undefined : responsible);
