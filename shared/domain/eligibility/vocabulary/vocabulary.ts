import type { Fact } from '../fact.ts';
import { armedForces } from './armed-forces.ts';
import { awardPoints } from './award-points.ts';
import { benefits } from './benefits.ts';
import { care } from './care.ts';
import { children } from './children.ts';
import { councilTax } from './council-tax.ts';
import { disability } from './disability.ts';
import { disabilityBenefits } from './disability-benefits.ts';
import { earnings } from './earnings.ts';
import { energy } from './energy.ts';
import { home } from './home.ts';
import { household } from './household.ts';
import { meansTestedBenefits } from './means-tested-benefits.ts';
import { money } from './money.ts';
import { person } from './person.ts';
import { place } from './place.ts';
import { pregnancy } from './pregnancy.ts';
import { residence } from './residence.ts';
import { school } from './school.ts';
import { senses } from './senses.ts';
import { transport } from './transport.ts';
import { workAndStudy } from './work-and-study.ts';

/** The vocabulary by theme, in the order in which a person would expect to be asked. */
export const themes: readonly Readonly<Record<string, Fact>>[] = [
  place,
  person,
  household,
  children,
  pregnancy,
  school,
  residence,
  home,
  councilTax,
  energy,
  workAndStudy,
  earnings,
  money,
  meansTestedBenefits,
  benefits,
  disability,
  senses,
  disabilityBenefits,
  awardPoints,
  armedForces,
  care,
  transport,
];

/** The shared vocabulary of facts: what rules may ask, and the wording of each question. */
export const vocabulary: Readonly<Record<string, Fact>> = Object.fromEntries(
  themes.flatMap((theme) => Object.entries(theme)),
);

/** Other names that callers and rules use for a fact. */
export const aliases: Readonly<Record<string, string>> = {
  children: 'number_of_children',
  date: 'on',
  deaf: 'is_deaf',
  disabled: 'is_disabled',
  dob: 'date_of_birth',
  is_pregnant: 'pregnant',
  named_on_bill: 'named_on_energy_bill',
  reached_pension_credit_age: 'reached_state_pension_age',
  registered_blind: 'registered_severely_sight_impaired',
  registered_partially_sighted: 'registered_sight_impaired',
  savings: 'capital',
};
