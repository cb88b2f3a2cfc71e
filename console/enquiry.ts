import { isDay } from '../shared/domain/dates.ts';
import type { Params } from './page.ts';

/** A query to the directory: all of it is in the URL, so that every answer can be shared. */
export type PageEnquiry = {
  service: string;
  postcode: string;
  /** The words the caller used, when they led to the service. */
  need?: string | undefined;
  /** The day to answer for, when it is not today. */
  on?: string | undefined;
  /** The side of a split postcode. */
  locality?: string | undefined;
  /** What the caller has said, by fact. */
  told: Record<string, string>;
};

const FACT = 'fact.';

/** Reads an enquiry from a URL's query. */
export function readEnquiry(query: URLSearchParams): PageEnquiry {
  const given = (name: string) => query.get(name)?.trim() || undefined;
  const on = given('on');
  const told = [...query]
    .filter(([name, value]) => name.startsWith(FACT) && value.trim() !== '')
    .map(([name, value]) => [name.slice(FACT.length), value.trim()]);
  return {
    service: given('service') ?? '',
    postcode: given('postcode') ?? '',
    need: given('need'),
    on: on && isDay(on) ? on : undefined,
    locality: given('locality'),
    told: Object.fromEntries(told) as Record<string, string>,
  };
}

/** An enquiry as URL parameters. */
export const paramsOf = ({ told, ...enquiry }: PageEnquiry): Params => ({
  ...enquiry,
  ...Object.fromEntries(Object.entries(told).map(([fact, value]) => [fieldNameOf(fact), value])),
});

/** The parameter name of a fact in URLs and forms. */
export const fieldNameOf = (fact: string): string => FACT + fact;

/** An enquiry with one fact removed. */
export function without(enquiry: PageEnquiry, fact: string): PageEnquiry {
  const { [fact]: _, ...told } = enquiry.told;
  return { ...enquiry, told };
}
