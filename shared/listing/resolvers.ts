import {
  factNamed,
  readFacts,
  type Fact,
  type FactInput,
  type Facts,
} from '../eligibility/facts.ts';
import { anywhere, known } from '../eligibility/known.ts';
import {
  compileEligibility,
  type Assess,
  type Assessment,
  type Criterion,
} from '../eligibility/verdict.ts';
import { wordingOf } from '../eligibility/wording.ts';
import { say, type Language, type Text } from '../language/text.ts';
import { openingResolvers, type ListedChannel } from '../opening/resolvers.ts';
import { funderOf, type Announcement, type Organisation } from './record.ts';

/** What an enquiry knows: all of it, and of that what is known of its place and day without asking. */
export type EnquiryFacts = { facts: Facts; setting: Facts };

/** A listing ready to be asked for: its announcement, its compiled rule, and what the enquiry it answers knows. */
export type Listed = {
  announcement: Announcement;
  assess: Assess;
  typeName: string;
  enquiry?: EnquiryFacts | undefined;
};

type In = { language: Language };
type Circumstances = { circumstances?: FactInput[] | null };

/** Makes an announcement ready to be asked. */
export const listed = (announcement: Announcement, typeName: string): Listed => ({
  announcement,
  assess: compileEligibility(announcement.eligibility),
  typeName,
});

/** The facts a listing is to be weighed by: those sent with the field, or else those of the enquiry. */
export function factsFor(
  enquiry: EnquiryFacts | undefined,
  circumstances: readonly FactInput[] | null | undefined,
): Facts {
  if (!circumstances && enquiry) return enquiry.facts;
  const given = readFacts(circumstances ?? []);
  return known(given, enquiry?.setting ?? anywhere(given));
}

const spoken = (text: Text | undefined, { language }: In) => (text ? say(text, language) : null);
const plain =
  <K extends keyof Announcement>(key: K) =>
  ({ announcement }: Listed) =>
    announcement[key] ?? null;
const areaStub = (code: string) => ({ __typename: 'Area', code });

/** Resolvers of the contract's listing fields, for any type that implements `Listing`. */
export const listingResolvers = {
  id: plain('id'),
  title: ({ announcement }: Listed, args: In) => spoken(announcement.title, args),
  summary: ({ announcement }: Listed, args: In) => spoken(announcement.summary, args),
  tier: plain('tier'),
  status: plain('status'),
  services: ({ announcement }: Listed) =>
    announcement.services.map((id) => ({ __typename: 'Service', id })),
  responsible: plain('responsible'),
  provider: plain('provider'),
  arrangement: plain('arrangement'),
  funder: ({ announcement }: Listed) => funderOf(announcement) ?? null,
  channels: ({ announcement }: Listed) =>
    announcement.channels.map((channel): ListedChannel => ({ ...channel, of: announcement })),
  coverage: plain('coverage'),
  eligibility: ({ assess, enquiry }: Listed, { circumstances }: Circumstances) =>
    assess(factsFor(enquiry, circumstances)),
  cost: ({ announcement }: Listed, args: In) => spoken(announcement.cost, args),
  licence: plain('licence'),
  languages: plain('languages'),
  accessibility: plain('accessibility'),
  validFrom: plain('validFrom'),
  validTo: plain('validTo'),
  assuredOn: plain('assuredOn'),
  reviewDue: plain('reviewDue'),
  modified: plain('modified'),
  publisher: ({ announcement }: Listed) => ({
    id: announcement.publisher,
    tier: announcement.tier,
  }),
};

/** A fact as a question to ask. */
export type Question = { fact: string } & Fact;

/** The question that asks for a fact. */
export const questionFor = (fact: string): Question => ({ fact, ...factNamed(fact)! });

/** Resolvers of the contract's value types. */
export const valueResolvers = {
  Organisation: {
    name: ({ name }: Organisation, args: In) => say(name, args.language),
    area: ({ area }: Organisation) => (area ? areaStub(area) : null),
  },
  Channel: {
    label: ({ label }: ListedChannel, args: In) => spoken(label, args),
    ...openingResolvers,
  },
  Coverage: { areas: ({ areas }: Announcement['coverage']) => areas.map(areaStub) },
  Eligibility: {
    criteria: ({ criteria }: Assessment) => criteria(),
    missing: ({ asking }: Assessment) => asking().map(({ fact }) => questionFor(fact)),
  },
  Criterion: {
    fact: ({ condition }: Criterion) => condition.fact,
    text: ({ condition }: Criterion, args: In) => say(wordingOf(condition), args.language),
    legalBasis: ({ condition }: Criterion, args: In) => spoken(condition.basis, args),
    source: ({ condition }: Criterion) => condition.source ?? null,
  },
  Question: {
    text: ({ text }: Question, args: In) => say(text, args.language),
    help: ({ help }: Question, args: In) => spoken(help, args),
    options: ({ options }: Question) => options ?? [],
  },
  FactOption: { label: ({ label }: { label: Text }, args: In) => say(label, args.language) },
};
