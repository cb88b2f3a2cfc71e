import type { Check } from '../check.ts';
import { text } from '../finding.ts';

const MOST_BYTES = 5_000_000;
const MOST_SDL_BYTES = 1_000_000;

/** Checks on the time and size of all responses. */
export const limitChecks: Check[] = [
  {
    id: 'in-time',
    claim: text('Each answer comes within the deadline.', 'Daw pob ateb o fewn y terfyn amser.'),
    mend: text(
      'Answer from what is stored at hand, and fetch from other systems beforehand: the directory waits 5 seconds.',
      'Atebwch o’r hyn sydd wedi’i storio wrth law, a nôl o systemau eraill ymlaen llaw: mae’r cyfeiriadur yn aros 5 eiliad.',
    ),
    run: async ({ client, options: { deadlineMs } }) => {
      const late = client.replies.filter(({ ms }) => ms > deadlineMs);
      const slowest = new Map(late.map(({ operation, ms }) => [operation, Math.round(ms)]));
      return [...slowest].map(([operation, ms]) =>
        text(`${operation} took ${ms} ms`, `cymerodd ${operation} ${ms} ms`),
      );
    },
  },
  {
    id: 'sizes',
    claim: text(
      'No answer is larger than the directory takes.',
      'Nid oes ateb yn fwy nag y mae’r cyfeiriadur yn ei dderbyn.',
    ),
    mend: text(
      `Keep pages under ${MOST_BYTES} bytes by holding fewer listings, and the SDL under ${MOST_SDL_BYTES}.`,
      `Cadwch dudalennau dan ${MOST_BYTES} beit drwy ddal llai o gofnodion, a’r SDL dan ${MOST_SDL_BYTES}.`,
    ),
    run: async ({ client }) => {
      const most = (operation: string) => (operation === 'Sdl' ? MOST_SDL_BYTES : MOST_BYTES);
      const large = client.replies.filter(({ operation, bytes }) => bytes > most(operation));
      const largest = new Map(large.map(({ operation, bytes }) => [operation, bytes]));
      return [...largest].map(([operation, bytes]) =>
        text(`${operation} had ${bytes} bytes`, `${bytes} beit yn ${operation}`),
      );
    },
  },
];
