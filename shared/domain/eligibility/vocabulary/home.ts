import type { Fact } from '../fact.ts';

/** The home: its tenure, and the tax on it. */
export const home: Record<string, Fact> = {
  tenure: {
    type: 'CHOICE',
    text: {
      en: 'Do you own or rent your home?',
      cy: 'Ydych chi’n berchen ar eich cartref neu’n ei rentu?',
    },
    short: { en: 'How the home is held', cy: 'Sut y delir y cartref' },
    options: [
      { value: 'OWNS', label: { en: 'Own it outright', cy: 'Yn berchen arno’n llwyr' } },
      {
        value: 'MORTGAGE',
        label: { en: 'Own it with a mortgage', cy: 'Yn berchen arno gyda morgais' },
      },
      { value: 'SHARED_OWNERSHIP', label: { en: 'Part own, part rent', cy: 'Rhanberchnogaeth' } },
      {
        value: 'COUNCIL_TENANT',
        label: { en: 'Rent from the council', cy: 'Rhentu gan y cyngor' },
      },
      {
        value: 'HOUSING_ASSOCIATION_TENANT',
        label: { en: 'Rent from a housing association', cy: 'Rhentu gan gymdeithas dai' },
      },
      {
        value: 'PRIVATE_TENANT',
        label: { en: 'Rent from a private landlord', cy: 'Rhentu gan landlord preifat' },
      },
      {
        value: 'LIVES_WITH_OTHERS',
        label: { en: 'Live with family or friends', cy: 'Byw gyda theulu neu ffrindiau' },
      },
      { value: 'NO_HOME', label: { en: 'Have no settled home', cy: 'Heb gartref sefydlog' } },
    ],
  },
  tenant_of_council: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you rent your home from the council?',
      cy: 'Ydych chi’n rhentu eich cartref gan y cyngor?',
    },
    short: { en: 'Council tenancy', cy: 'Tenantiaeth cyngor' },
  },
  rents_privately: {
    type: 'BOOLEAN',
    text: {
      en: 'Do you rent your home from a private landlord?',
      cy: 'Ydych chi’n rhentu eich cartref gan landlord preifat?',
    },
    short: { en: 'Private tenancy', cy: 'Tenantiaeth breifat' },
  },
  years_as_social_tenant: {
    type: 'NUMBER',
    least: 0,
    most: 130,
    whole: true,
    text: {
      en: 'For how many years have you rented from a council or housing association?',
      cy: 'Ers sawl blwyddyn ydych chi wedi rhentu gan gyngor neu gymdeithas dai?',
    },
    short: { en: 'Years as a social tenant', cy: 'Blynyddoedd fel tenant cymdeithasol' },
    help: {
      en: 'In whole years, all tenancies together.',
      cy: 'Mewn blynyddoedd cyfan, pob tenantiaeth gyda’i gilydd.',
    },
  },
  needs_home_adapted: {
    type: 'BOOLEAN',
    text: {
      en: 'Does your home need changes, such as a ramp or level-access shower, because someone in it is disabled?',
      cy: 'A oes angen newidiadau i’ch cartref, fel ramp neu gawod fynediad wastad, am fod rhywun ynddo yn anabl?',
    },
    short: { en: 'Need of changes to the home', cy: 'Angen newidiadau i’r cartref' },
  },
  is_homeless: {
    type: 'BOOLEAN',
    text: {
      en: 'Are you homeless, or likely to be within eight weeks?',
      cy: 'Ydych chi’n ddigartref, neu’n debygol o fod o fewn wyth wythnos?',
    },
    short: { en: 'Homelessness', cy: 'Digartrefedd' },
    help: {
      en: 'Answer yes if you stay with friends, or it is not safe to stay where you are.',
      cy: 'Atebwch ie os ydych chi’n aros gyda ffrindiau, neu os nad yw’n ddiogel aros lle rydych chi.',
    },
  },
};
