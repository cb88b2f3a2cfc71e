import { say } from '../../../shared/domain/language.ts';
import { fieldNameOf, paramsOf, without } from '../../enquiry.ts';
import type { Params, Visit } from '../../page.ts';
import { common } from '../../texts.ts';
import type { AskingFragment } from './answer.generated.ts';
import type { AskedWho } from './query.ts';

// A caller tolerates no more at once; the rest are collapsed.
const AT_FIRST = 3;

/** The questions worth asking, the facts given so far, and the form's hidden fields. */
export function showQuestions(
  { enquiry, data, misfits, visit: { language, link } }: AskedWho & { visit: Visit },
  questions: readonly AskingFragment[],
) {
  const yesOrNo = [
    { value: 'true', label: say(common.yes, language) },
    { value: 'false', label: say(common.no, language) },
  ];
  const optionsOf = ({ type, options }: AskingFragment) => (type === 'BOOLEAN' ? yesOrNo : options);
  const asked = questions.map((question) => ({
    ...question,
    name: fieldNameOf(question.fact),
    misfit: misfits.includes(question.fact),
    options: optionsOf(question),
  }));
  const ordered = asked.sort((a, b) => Number(b.misfit) - Number(a.misfit));
  const facts = new Map((data.facts ?? []).map((question) => [question.fact, question]));
  return {
    questions: ordered.slice(0, AT_FIRST),
    moreQuestions: ordered.slice(AT_FIRST),
    misfits: ordered.filter(({ misfit }) => misfit),
    carried: given(paramsOf(enquiry)),
    told: Object.entries(enquiry.told).map(([fact, value]) => {
      const question = facts.get(fact);
      const options = question ? optionsOf(question) : [];
      return {
        question: question?.text ?? fact,
        value: options.find((option) => option.value === value)?.label ?? value,
        forget: link('/answer', paramsOf(without(enquiry, fact))),
      };
    }),
  };
}

const given = (params: Params) =>
  Object.fromEntries(Object.entries(params).filter(([, value]) => value));
