import type { Asked, Break } from './breaking.ts';

// oxlint-disable-next-line typescript/no-explicit-any -- a break changes any part of an answer
export type Any = any;

/** Changes the SDL. */
export const sdl =
  (change: (sdl: string) => string): Break =>
  async (asked, pass) => {
    const answered = await pass(asked);
    if (asked.operation === 'Sdl')
      answered.body.data._service.sdl = change(answered.body.data._service.sdl);
    return answered;
  };

/** Changes the pages of the feed that were read for what they say. */
export const pages =
  (change: (page: Any, asked: Asked) => unknown): Break =>
  async (asked, pass) => {
    const answered = await pass(asked);
    if (asked.operation === 'Feed' && answered.body.data) change(answered.body.data._feed, asked);
    return answered;
  };

/** Changes what references come to. */
export const references =
  (change: (entities: Any[], asked: Asked, body: Any) => unknown): Break =>
  async (asked, pass) => {
    const answered = await pass(asked);
    if (asked.operation === 'References')
      change(answered.body.data._entities, asked, answered.body);
    return answered;
  };

/** Calls its type of listings otherwise, which only the interface then tells for one. */
export const renamed = (): Break => {
  const renaming = sdl((text) =>
    `${text}\ninterface Listing { id: ID! }`.replaceAll(
      'type RightListing',
      'type RightThing implements Listing',
    ),
  );
  const back = (text: string) => text.replaceAll('RightThing', 'RightListing');
  return async (asked, pass) =>
    renaming(asked, (given) =>
      pass({
        ...given,
        query: back(given.query),
        variables: JSON.parse(back(JSON.stringify(given.variables))),
      }),
    );
};
