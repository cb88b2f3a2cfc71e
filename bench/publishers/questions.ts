import { QUERIES } from '../questions.ts';
import { ownField, type Agency } from './agency.ts';

/** Postcodes in Leeds, all in the sample. */
const POSTCODES = ['LS1 1UR', 'LS1 3AD', 'LS10 3QL', 'LS14 2EJ', 'LS16 6BW', 'LS2 9JT'];
const VARIABLES = { service: 'lgsl:524', postcode: 'LS1 1UR' };

/** A question as it is sent. */
export type Question = { query: string; variables?: object };

/** Gives a question that the server has not seen yet, each time it is called. */
export type NewQuestion = () => Question;

let asked = 0;

/** The same question under an alias that was not used before: another text, and the same answer. */
const newTextOf =
  (query: string): NewQuestion =>
  () => ({
    query: query.replace('whoDelivers', `who${asked++}: whoDelivers`),
    variables: VARIABLES,
  });

/** The common question, of contract fields alone. */
export const commonQuestion = newTextOf(QUERIES['the common answer']);

/** The same with the own fields of the directory's four owners. */
export const ownersQuestion = newTextOf(QUERIES['with owners’ own fields']);

/** The same with the field of one agency's own. */
export const agencyQuestion = (agency: Agency): NewQuestion =>
  newTextOf(
    QUERIES['the common answer'].replace(
      'listing { id title',
      `listing { id title ... on ${agency.typeName} { ${ownField(agency)} }`,
    ),
  );

/** The common question with its values written into the text, each time for another postcode. */
export function questionsWithValues(): NewQuestion {
  const query = QUERIES['the common answer'].replace(/^query Who\(.*\)/, 'query Who');
  const postcodes = POSTCODES.values();
  return () => ({
    query: query
      .replace('$service', JSON.stringify(VARIABLES.service))
      .replace('$postcode', JSON.stringify(postcodes.next().value)),
  });
}

/** Whether the directory answers with a listing. */
export const listingQuestion = (id: string): Question => ({
  query: `{ listing(id: "${id}") { title } }`,
});
