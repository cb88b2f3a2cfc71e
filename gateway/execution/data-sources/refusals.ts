/** The error a caller gets in place of a subgraph's data. */
type Refusal = { message: string; extensions: { code: string; cy: string } };

/** A subgraph did not respond, or not with a valid response. */
export const unreachable = (name: string): Refusal => ({
  message: `${name} did not answer as it should, so its fields are missing from this answer.`,
  extensions: {
    code: 'SUBGRAPH_UNREACHABLE',
    cy: `Nid atebodd ${name} fel y dylai, felly mae ei feysydd ar goll o’r ateb hwn.`,
  },
});

/** A subgraph's response exceeds the size limit. */
export const tooLarge = (name: string, maxBytes: number): Refusal => ({
  message: `${name} has more to answer than is taken at once, ${inMegabytes(maxBytes)} MB: ask for fewer fields or shorter lists, a page at a time.`,
  extensions: {
    code: 'ANSWER_TOO_LARGE',
    cy: `Mae gan ${name} fwy i’w ateb nag a gymerir ar y tro, ${inMegabytes(maxBytes)} MB: gofynnwch am lai o feysydd neu restrau byrrach, dudalen ar y tro.`,
  },
});

const inMegabytes = (bytes: number) => String(Number((bytes / 1e6).toPrecision(2)));
