import type { Fact } from '../fact.ts';

/** Disability and lasting conditions, as the person would say it. */
export const disability: Record<string, Fact> = {
  is_disabled: {
    type: 'BOOLEAN',
    text: { en: 'Are you disabled?', cy: 'Ydych chi’n anabl?' },
    short: { en: 'Disability', cy: 'Anabledd' },
    help: {
      en: 'A physical or mental condition that has made daily life much harder for a year, or will.',
      cy: 'Cyflwr corfforol neu feddyliol sydd wedi gwneud bywyd bob dydd yn llawer anoddach ers blwyddyn, neu a fydd.',
    },
  },
  permanent_or_substantial_disability: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you have a disability that is lasting and makes it very hard to get about?',
      cy: 'Oes gennych chi anabledd parhaol sy’n ei gwneud yn anodd iawn mynd o le i le?',
    },
    short: { en: 'Lasting difficulty getting about', cy: 'Anhawster parhaol wrth fynd o le i le' },
    help: {
      en: 'Answer yes if you cannot walk, or if walking is painful, slow or unsafe.',
      cy: 'Atebwch ie os na allwch gerdded, neu os yw cerdded yn boenus, yn araf neu’n anniogel.',
    },
  },
  has_long_term_health_condition: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you have a health condition that has lasted a year, or will?',
      cy: 'Oes gennych chi gyflwr iechyd sydd wedi para blwyddyn, neu a fydd yn para blwyddyn?',
    },
    short: { en: 'Long-term health condition', cy: 'Cyflwr iechyd hirdymor' },
  },
  is_terminally_ill: {
    type: 'BOOLEAN',
    text: {
      en: 'Has a doctor or nurse said that you may have 12 months or less to live?',
      cy: 'A yw meddyg neu nyrs wedi dweud y gallai fod gennych 12 mis neu lai i fyw?',
    },
    short: { en: 'Nearing the end of life', cy: 'Agosáu at ddiwedd oes' },
  },
  learning_disability: {
    type: 'BOOLEAN',
    text: { en: 'Do you have a learning disability?', cy: 'Oes gennych chi anabledd dysgu?' },
    short: { en: 'Learning disability', cy: 'Anabledd dysgu' },
    help: {
      en: 'Difficulty from childhood in learning and in managing alone. Dyslexia is not one.',
      cy: 'Anhawster ers plentyndod wrth ddysgu ac ymdopi heb help. Nid yw dyslecsia yn un.',
    },
  },
  has_dementia_diagnosis: {
    type: 'BOOLEAN',
    text: {
      en: 'Has a doctor diagnosed dementia?',
      cy: 'A oes meddyg wedi rhoi diagnosis o ddementia?',
    },
    short: { en: 'Diagnosis of dementia', cy: 'Diagnosis o ddementia' },
  },
};
