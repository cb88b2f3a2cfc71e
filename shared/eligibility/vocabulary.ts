import type { Fact, FactType } from './facts.ts';

const fact = (type: FactType, en: string, cy: string): Fact => ({ type, text: { en, cy } });

/** The shared vocabulary of facts: what rules may ask, and how it is asked. */
export const vocabulary: Readonly<Record<string, Fact>> = {
  age: fact('NUMBER', 'How old are you, in years?', 'Beth yw eich oedran, mewn blynyddoedd?'),
  date_of_birth: fact('DATE', 'What is your date of birth?', 'Beth yw eich dyddiad geni?'),
  reached_state_pension_age: fact(
    'BOOLEAN',
    'Have you reached State Pension age?',
    'Ydych chi wedi cyrraedd oedran Pensiwn y Wladwriaeth?',
  ),
  has_partner: fact('BOOLEAN', 'Do you live with a partner?', 'Ydych chi’n byw gyda phartner?'),
  is_carer: fact(
    'BOOLEAN',
    'Do you look after someone who could not manage without your help?',
    'Ydych chi’n gofalu am rywun na allai ymdopi heb eich help?',
  ),
  is_disabled: fact('BOOLEAN', 'Are you disabled?', 'Ydych chi’n anabl?'),
  has_sight_loss: fact('BOOLEAN', 'Do you have sight loss?', 'Ydych chi wedi colli golwg?'),
  has_dementia_diagnosis: fact(
    'BOOLEAN',
    'Has a doctor diagnosed dementia?',
    'A oes meddyg wedi rhoi diagnosis o ddementia?',
  ),
  is_homeless: fact(
    'BOOLEAN',
    'Are you homeless, or likely to be within eight weeks?',
    'Ydych chi’n ddigartref, neu’n debygol o fod o fewn wyth wythnos?',
  ),
  pregnant: fact('BOOLEAN', 'Are you pregnant?', 'Ydych chi’n feichiog?'),
  has_child_under_5: fact(
    'BOOLEAN',
    'Do you have a child under 5?',
    'Oes gennych chi blentyn dan 5 oed?',
  ),
  tenant_of_council: fact(
    'BOOLEAN',
    'Do you rent your home from the council?',
    'Ydych chi’n rhentu eich cartref gan y cyngor?',
  ),
  named_on_energy_bill: fact(
    'BOOLEAN',
    'Is your name, or your partner’s, on the electricity bill?',
    'A yw eich enw chi, neu enw eich partner, ar y bil trydan?',
  ),
  gets_guarantee_credit: fact(
    'BOOLEAN',
    'Do you get the Guarantee Credit part of Pension Credit?',
    'Ydych chi’n cael rhan Credyd Gwarant y Credyd Pensiwn?',
  ),
  gets_means_tested_benefit: fact(
    'BOOLEAN',
    'Do you get a means-tested benefit, such as Universal Credit?',
    'Ydych chi’n cael budd-dal sy’n dibynnu ar brawf modd, fel Credyd Cynhwysol?',
  ),
  liable_for_council_tax: fact(
    'BOOLEAN',
    'Do you have to pay council tax for your home?',
    'Oes rhaid i chi dalu’r dreth gyngor ar eich cartref?',
  ),
  full_time_education: fact(
    'BOOLEAN',
    'Are you in full-time education?',
    'Ydych chi mewn addysg amser llawn?',
  ),
  gets_pip_mobility: fact(
    'BOOLEAN',
    'Do you get the mobility part of Personal Independence Payment?',
    'Ydych chi’n cael rhan symudedd y Taliad Annibyniaeth Personol?',
  ),
  permanent_or_substantial_disability: fact(
    'BOOLEAN',
    'Do you have a disability that is lasting and makes it very hard to walk?',
    'Oes gennych chi anabledd parhaol sy’n ei gwneud yn anodd iawn cerdded?',
  ),
  victim_of_abuse: fact(
    'BOOLEAN',
    'Is someone close to you hurting, controlling or frightening you?',
    'A oes rhywun agos atoch yn eich brifo, eich rheoli neu’ch dychryn?',
  ),
  capital: fact(
    'MONEY',
    'How much do you have in savings and investments, in pounds?',
    'Faint sydd gennych mewn cynilion a buddsoddiadau, mewn punnoedd?',
  ),
  weekly_income: fact(
    'MONEY',
    'What is your income a week, in pounds?',
    'Beth yw eich incwm bob wythnos, mewn punnoedd?',
  ),
  number_of_children: fact(
    'NUMBER',
    'How many children live with you?',
    'Faint o blant sy’n byw gyda chi?',
  ),
};
