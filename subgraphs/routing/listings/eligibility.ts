import { today, type Day } from '../../../shared/domain/dates.ts';
import { readFacts, type FactInput, type Facts } from '../../../shared/domain/eligibility/facts.ts';
import {
  anywhere,
  givenFacts,
  settingFacts,
} from '../../../shared/domain/eligibility/given-facts.ts';
import type { Assessment } from '../../../shared/domain/eligibility/verdict.ts';
import { BadInput } from '../../../shared/runtime/errors.ts';
import type { Context } from '../context.ts';
import { postcodeMessage } from '../places/problems.ts';
import type { Listed } from './listed.ts';

type Asked = {
  circumstances?: FactInput[] | null;
  postcode?: string | null;
  on?: Day | null;
};

/**
 * Evaluates a listing's conditions against this field's arguments, and nothing else: the same listing, field and
 * arguments always return the same, whatever query they are part of.
 * @throws BadInput for an invalid fact, or a postcode that has no place
 */
export function eligibilityOf(
  { assess }: Listed,
  { circumstances, postcode, on }: Asked,
  context: Context,
): Assessment | Promise<Assessment> {
  const given = readFacts(circumstances ?? []);
  if (typeof postcode === 'string')
    return factsAt(postcode, on ?? today(), given, context).then(assess);
  return assess(givenFacts(given, on ? settingFacts({ on }) : anywhere(given)));
}

async function factsAt(
  postcode: string,
  on: Day,
  given: Facts,
  { placeAt, reference }: Context,
): Promise<Facts> {
  const answer = await placeAt(postcode, on);
  if ('problem' in answer) throw new BadInput(postcodeMessage(answer.problem, 'EN'));
  return givenFacts(given, reference.settingOf(answer.place));
}
