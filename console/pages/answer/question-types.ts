import type { Unheard } from '../../view/incomplete.ts';
import type { Body, Card } from '../../view/listing.ts';

type Named = { name: string };

/** A question as the graph puts it. */
export type Question = {
  fact: string;
  text: string;
  help: string | null;
  type: 'BOOLEAN' | 'NUMBER' | 'MONEY' | 'DATE' | 'CHOICE';
  options: { value: string; label: string }[];
};

export type Route = {
  rank: number;
  verdict: string;
  reasons: { text: string }[];
  listing: Card;
};

export type Directions = {
  __typename: 'Directions';
  outcome: 'ROUTED' | 'NO_LISTING_PUBLISHED' | 'NOT_PROVIDED_HERE' | 'DEPENDS_ON_ADDRESS';
  on: string;
  service: { id: string; title: string };
  /** A sentence that asks for the right postcode. */
  postcodeOf: string;
  place: { postcode: string; council: Named; county: Named | null };
  responsible: Body | null;
  /** How many routes there are, of which a page is shown. */
  routesInAll: number;
  routes: Route[];
  /** The best of them, asked for beside a later page. */
  best?: Route[];
  localities: {
    id: string;
    council: Named;
    county: Named | null;
    responsible: Body | null;
    addresses: number | null;
  }[];
  questions: Question[];
  incomplete: Unheard[];
};

type Problem<Code extends string> = { code: Code; message: string };

export type PostcodeProblem = Problem<
  'INVALID' | 'NOT_FOUND' | 'TERMINATED' | 'NOT_IN_UK' | 'NO_GEOGRAPHY'
> & {
  __typename: 'PostcodeProblem';
  postcode: string;
  lastKnown: { council: Named; terminated: string | null } | null;
};

export type ServiceProblem = Problem<'UNKNOWN'> & {
  __typename: 'ServiceProblem';
  suggestions: { id: string; title: string }[];
};

/** All that the answer page asks of the graph. */
export type Asked = {
  whoDelivers: Directions | PostcodeProblem | ServiceProblem;
  searchServices?: { service: { id: string; title: string } }[];
  facts?: Question[];
};
