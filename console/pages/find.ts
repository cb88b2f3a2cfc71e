import type { Page } from '../page.ts';
import { SEARCH, type SearchQuery } from './find.generated.ts';
import { homePage } from './home.ts';

// Half as good again as the next match: then the words mean one service, and the others are offered beside its answer.
const CLEARLY = 1.5;

export const texts = {
  title: { en: 'Which service is it?', cy: 'Pa wasanaeth ydyw?' },
  nothing: { en: 'No service found for “{need}”', cy: 'Ni chafwyd gwasanaeth ar gyfer “{need}”' },
  nothingWhat: {
    en: 'Try the thing itself rather than the problem, such as “bin” or “rent”, or fewer words.',
    cy: 'Rhowch gynnig ar enw’r peth yn hytrach na’r broblem, fel “bin” neu “rhent”, neu lai o eiriau.',
  },
  again: { en: 'Try other words', cy: 'Rhoi cynnig ar eiriau eraill' },
  asked: {
    en: 'The words “{need}” may mean any of these.',
    cy: 'Gall y geiriau “{need}” olygu unrhyw un o’r rhain.',
  },
  notHere: {
    en: 'Nobody provides this at {postcode}',
    cy: 'Nid oes neb yn darparu hwn yn {postcode}',
  },
};

/** Leads from a need in lay words to its answer: directly where the words are clear, otherwise by a choice. */
export const find: Page = async (visit, ask) => {
  const { query, language, link } = visit;
  const [need, postcode, chosen] = ['need', 'postcode', 'service'].map(
    (name) => query.get(name)?.trim() ?? '',
  ) as [string, string, string];
  // The form again, with what is missing.
  if (!need || !postcode) return homePage(visit, ask);
  const answerFor = (service: string) => link('/answer', { service, postcode, need });
  if (chosen) return { redirect: answerFor(chosen) };

  const { searchServices: matches } = await ask(SEARCH, {
    text: need,
    postcode,
    language,
  });
  const meant = meaning(matches, need);
  if (meant) return { redirect: answerFor(meant.service.id) };
  return {
    template: matches.length > 0 ? 'choose' : 'none-found',
    texts,
    view: {
      need,
      postcode,
      again: link('/', { need, postcode }),
      matches: matches.map(({ service, providedHere }) => ({
        ...service,
        href: answerFor(service.id),
        notHere: providedHere === false,
      })),
    },
  };
};

type Match = SearchQuery['searchServices'][number];

/** The one service that words mean, when they mean one. */
function meaning(matches: readonly Match[], need: string): Match | undefined {
  const named = matches.find(({ service }) => service.title.toLowerCase() === need.toLowerCase());
  const [first, second] = matches;
  return named ?? (first && first.score > CLEARLY * (second?.score ?? 0) ? first : undefined);
}
