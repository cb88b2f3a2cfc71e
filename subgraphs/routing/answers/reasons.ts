import { say, type Language } from '../../../shared/domain/language.ts';
import { funderOf } from '../../../shared/contract/listing-record.ts';
import { decidedBy } from './rank.ts';
import { WORDINGS, type ReasonCode } from './wordings.ts';
import type { Candidate } from './candidates.ts';

/** A reason for a listing's rank, worded for people. */
export type Reason = { code: ReasonCode; say: (language: Language) => string };

/** The reasons for each listing's rank: its role, and what put it before the next. */
export const reasonsFor = (ranked: readonly Candidate[]): Reason[][] =>
  ranked.map((candidate, index) => {
    const next = ranked[index + 1];
    const step = next && decidedBy(candidate, next).step;
    const codes: (ReasonCode | false)[] = [
      candidate.assessment.verdict === 'INELIGIBLE' && 'INELIGIBLE',
      candidate.priority !== null && 'LOCAL_PRIORITY',
      standing(candidate),
      isPaidByAnother(candidate) && 'PAID_BY',
      (step === 'NARROWEST' || step === 'NEAREST' || step === 'ASSURED') && step,
      step === 'ID' && 'FIXED_ORDER',
    ];
    return codes.filter((code) => code !== false).map((code) => reason(code, candidate));
  });

function standing({ role, claim, announcement }: Candidate): ReasonCode {
  if (claim) return claim;
  if (role === 'DUTY') return 'HOLDS_DUTY';
  if (role === 'COMMISSIONED')
    return announcement.arrangement === 'SHARED_SERVICE'
      ? 'SHARED_SERVICE'
      : 'DELIVERS_FOR_DUTY_HOLDER';
  return role === 'SUPPORT' ? 'SUPPORT' : 'ANOTHER_BODY';
}

function isPaidByAnother({ announcement }: Candidate): boolean {
  const funder = funderOf(announcement);
  return funder !== undefined && funder.id !== announcement.provider.id;
}

function reason(code: ReasonCode, candidate: Candidate): Reason {
  const { announcement, holder, priority, payerSaysSo, providerSaysSo, km } = candidate;
  const { publisher, responsible, provider, assuredOn = '' } = announcement;
  const wording = WORDINGS[code];
  return {
    code,
    say: (language) =>
      wording[language === 'CY' ? 'cy' : 'en']({
        responsible: say((holder ?? responsible).name, language),
        provider: say(provider.name, language),
        publisher,
        payerSaysSo,
        providerSaysSo,
        funder: say(funderOf(announcement)?.name ?? provider.name, language),
        said: priority ? say(priority, language) : '',
        km: km === null ? '' : km.toFixed(1),
        assuredOn,
      }),
  };
}
