/**
 * Schemes of identifiers in UK public services, as in lgsl:524 and charity:1058706: the scheme, and its source. A
 * publisher's ids are its name and a key, so no publisher may have one of these names.
 */
export const SCHEMES = {
  lgsl: 'Local Government Services List, Electronic Service Delivery (ESD) standards',
  lgil: 'Local Government Interactions List, ESD standards',
  lgtl: 'A controlled list of the ESD standards',
  lgcs: 'Local Government Classification Scheme, ESD standards',
  lgnl: 'Local Government Navigation List, ESD standards',
  esd: 'Electronic Service Delivery standards as a whole',
  gss: 'Government Statistical Service codes of areas, ONS',
  ons: 'Office for National Statistics',
  uprn: 'Unique Property Reference Number, GeoPlace and Ordnance Survey',
  usrn: 'Unique Street Reference Number, GeoPlace and Ordnance Survey',
  toid: 'Topographic Identifier, Ordnance Survey',
  postcode: 'Postcode Address File, Royal Mail',
  charity: 'Register of charities of any UK nation',
  company: 'Companies House',
  ccew: 'Charity Commission for England and Wales',
  ccni: 'Charity Commission for Northern Ireland',
  oscr: 'Scottish Charity Regulator',
  mutual: 'Mutuals Public Register, Financial Conduct Authority',
  ods: 'Organisation Data Service codes of health and care bodies, NHS England',
  nhs: 'NHS identifiers as a whole',
  cqc: 'Care Quality Commission providers and locations',
  ukprn: 'UK Register of Learning Providers',
  urn: 'Unique Reference Number of schools, Get Information about Schools',
  dfe: 'Establishment numbers of schools, Department for Education',
  ofsted: 'Ofsted providers',
  govuk: 'GOV.UK organisations and content',
  lei: 'Legal Entity Identifier, ISO 17442',
  duns: 'D-U-N-S numbers, Dun & Bradstreet',
  vat: 'VAT registration numbers, HM Revenue & Customs',
  orgid: 'org-id.guide, list of organisation identifier schemes',
  snomed: 'SNOMED CT clinical terms',
  openeligibility: 'Open Eligibility taxonomy of human services',
  openreferral: 'Open Referral UK and HSDS',
  signpost: 'This directory’s own',
} as const;

/** Whether a name is a scheme of identifiers, and so cannot be a publisher's. */
export const isScheme = (name: string): boolean => Object.hasOwn(SCHEMES, name);
