import { setTimeout as pause } from 'node:timers/promises';
import { askAt } from './directory.ts';

const QUESTION = `query ($postcode: String!) { whoDelivers(service: "lgsl:524", postcode: $postcode) { ... on Directions {
  responsible { id } routes { rank listing { __typename id title ... on LocalListing { lgsl authority { gss } } } }
} } }`;
const PLACES: Record<string, string> = {
  'LS1 1UR': 'E08000035',
  'GU2 4BB': 'E07000209',
  'CF10 4UW': 'W06000015',
  'EH8 8BG': 'S12000036',
};

/** Keeps connections asking until they are told to stop, and looks every answer over. */
export function busy(url: string, connections: number) {
  const wrong: string[] = [];
  let asked = 0;
  const enough = new AbortController();
  const one = async (at: number) => {
    for (let turn = at; !enough.signal.aborted; turn++) {
      const [postcode, council] = Object.entries(PLACES)[turn % 4]!;
      try {
        const { data, errors } = await askAt(url, QUESTION, { postcode });
        const { responsible, routes } = data.whoDelivers;
        const own = routes.find(({ listing }: { listing: { id: string } }) =>
          listing.id.startsWith('local:'),
        );
        const right = !errors && responsible.id === council && own.listing.lgsl.includes('524');
        if (!right) wrong.push(JSON.stringify({ postcode, errors, data }).slice(0, 500));
      } catch (error) {
        wrong.push(String(error));
      }
      asked++;
      await pause(1);
    }
  };
  const all = Array.from({ length: connections }, (_, at) => one(at));
  return {
    stop: async () => {
      enough.abort();
      await Promise.all(all);
      return { asked, wrong };
    },
  };
}
