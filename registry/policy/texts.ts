import type { OwnText } from '../../shared/domain/language.ts';

/** What is limited in number. */
const COUNTED = {
  types: { en: 'types', cy: 'fathau' },
  fields: { en: 'fields', cy: 'feysydd' },
  arguments: { en: 'arguments', cy: 'ddadleuon' },
  members: { en: 'values, members or interfaces', cy: 'werthoedd, aelodau neu ryngwynebau' },
  description: { en: 'characters in a description', cy: 'nodau mewn disgrifiad' },
} as const satisfies Record<string, OwnText>;

/** Values interpolated into a refusal's text. */
export type About = {
  name?: string;
  prefix?: string;
  most?: number;
  contract?: string;
  detail?: string;
  counted?: keyof typeof COUNTED;
};

type Say = (about: About) => OwnText;

/** Every reason for which a subgraph's SDL is refused, with what to do. */
export const POLICY_TEXTS = {
  TOO_LARGE: ({ most }) => ({
    en: `This SDL is longer than ${most} bytes: publish less in one subgraph.`,
    cy: `Mae’r SDL hwn yn hwy na ${most} beit: cyhoeddwch lai mewn un is-graff.`,
  }),
  SYNTAX: ({ detail }) => ({
    en: `This SDL cannot be read: ${detail}`,
    cy: `Ni ellir darllen yr SDL hwn: ${detail}`,
  }),
  NOT_SDL: () => ({
    en: 'This is an operation, and not SDL: send the subgraph’s schema.',
    cy: 'Gweithrediad yw hwn, ac nid SDL: anfonwch sgema’r is-graff.',
  }),
  DIRECTIVE_DEFINED: ({ name }) => ({
    en: `@${name} is defined here: a publisher defines no directives. Take it out.`,
    cy: `Diffinnir @${name} yma: nid yw cyhoeddwr yn diffinio cyfarwyddebau. Tynnwch ef allan.`,
  }),
  DIRECTIVE: ({ name, detail }) => ({
    en: `@${name} may not be used here: these may: ${detail}.`,
    cy: `Ni cheir defnyddio @${name} yma: ceir defnyddio’r rhain: ${detail}.`,
  }),
  LINK: ({ detail }) => ({
    en: `The schema must link Federation 2 and nothing else, by its own names: ${detail}`,
    cy: `Rhaid i’r sgema gysylltu Federation 2 a dim arall, wrth ei enwau ei hun: ${detail}`,
  }),
  SCHEMA: () => ({
    en: 'The root types are called Query and Mutation: take the schema definition out, all but its @link.',
    cy: 'Enwau’r mathau gwraidd yw Query a Mutation: tynnwch ddiffiniad y sgema allan, heblaw ei @link.',
  }),
  SUBSCRIPTION: () => ({
    en: 'There are no subscriptions in this graph: take the Subscription type out.',
    cy: 'Nid oes tanysgrifiadau yn y graff hwn: tynnwch y math Subscription allan.',
  }),
  TYPE_NOT_YOURS: ({ name, prefix }) => ({
    en: `The type ${name} is not yours: name your own types ${prefix}…, and declare no others but the contract’s.`,
    cy: `Nid chi biau’r math ${name}: enwch eich mathau eich hun ${prefix}…, a pheidiwch â datgan eraill heblaw rhai’r contract.`,
  }),
  CONTRACT: ({ name, contract }) => ({
    en: `${name} is the contract’s and must be exactly as it has it: ${contract}`,
    cy: `Y contract biau ${name} a rhaid iddo fod yn union fel y mae yno: ${contract}`,
  }),
  LISTING_TYPE: ({ name }) => ({
    en: `${name} must be an object type with @key(fields: "id"), no other directive, and the field id: ID!.`,
    cy: `Rhaid i ${name} fod yn fath gwrthrych gyda @key(fields: "id"), dim cyfarwyddeb arall, a’r maes id: ID!.`,
  }),
  EVERY_LISTING: ({ name }) => ({
    en: `Who adds fields to every Listing cannot have ${name} beside it: move its fields to Listing, with your prefix, or publish two subgraphs.`,
    cy: `Ni all pwy bynnag sy’n ychwanegu meysydd at bob Listing gael ${name} wrth ei ochr: symudwch ei feysydd i Listing, gyda’ch rhagddodiad, neu cyhoeddwch ddau is-graff.`,
  }),
  ONE_LISTING_TYPE: ({ name, detail }) => ({
    en: `Only your type of listing, ${detail}, may implement Listing: take it from ${name}.`,
    cy: `Dim ond eich math o gofnod, ${detail}, a gaiff weithredu Listing: tynnwch ef oddi ar ${name}.`,
  }),
  FEED_MISSING: ({ contract }) => ({
    en: `The feed is missing, by which the directory hears of your listings: add to Query ${contract}`,
    cy: `Mae’r ffrwd ar goll, y mae’r cyfeiriadur yn clywed am eich cofnodion drwyddi: ychwanegwch at Query ${contract}`,
  }),
  STUB: ({ name, contract }) => ({
    en: `${name} belongs to the directory: declare it ${contract}, with no description, interface or other directive.`,
    cy: `Y cyfeiriadur biau ${name}: datganwch ef ${contract}, heb ddisgrifiad, rhyngwyneb na chyfarwyddeb arall.`,
  }),
  FIELD_NOT_YOURS: ({ name, prefix }) => ({
    en: `${name} is not yours: name a field you add there ${prefix}…; one of the directory’s that you need is @external.`,
    cy: `Nid chi biau ${name}: enwch faes a ychwanegwch yno ${prefix}…; mae un o rai’r cyfeiriadur sydd ei angen arnoch yn @external.`,
  }),
  FIELD_OF_ANOTHER: ({ name, prefix }) => ({
    en: `${name} begins as another agency’s fields do, with ${prefix}: give it another name, since that agency may add such a field to every listing.`,
    cy: `Mae ${name} yn dechrau fel meysydd asiantaeth arall, â ${prefix}: rhowch enw arall arno, gan y gall yr asiantaeth honno ychwanegu maes o’r fath at bob cofnod.`,
  }),
  ROOT_NOT_YOURS: ({ name, prefix }) => ({
    en: `${name} must carry your prefix: name it ${prefix}….`,
    cy: `Rhaid i ${name} ddwyn eich rhagddodiad: enwch ef ${prefix}….`,
  }),
  NOT_NULLABLE: ({ name }) => ({
    en: `${name} must be nullable, so that when you are down only this is missing: take the ! off its type.`,
    cy: `Rhaid i ${name} allu bod yn null, fel mai hwn yn unig sydd ar goll pan fyddwch i lawr: tynnwch yr ! oddi ar ei fath.`,
  }),
  REQUIRES: ({ name }) => ({
    en: `@${name} may select plain fields only: take the arguments, aliases and directives out of its selection.`,
    cy: `Caiff @${name} ddewis meysydd plaen yn unig: tynnwch y dadleuon, yr enwau amgen a’r cyfarwyddebau o’i ddewisiad.`,
  }),
  PRICE: ({ name, most }) => ({
    en: `${name} must be a whole number from 1 to ${most}: no field costs nothing.`,
    cy: `Rhaid i ${name} fod yn rhif cyfan o 1 i ${most}: nid oes maes sy’n costio dim.`,
  }),
  TOO_MANY: ({ name, most, counted = 'types' }) => ({
    en: `Too many ${COUNTED[counted].en}${name ? ` in ${name}` : ''}: at most ${most}. Publish less.`,
    cy: `Gormod o ${COUNTED[counted].cy}${name ? ` yn ${name}` : ''}: ${most} ar y mwyaf. Cyhoeddwch lai.`,
  }),
  TOO_DEEP: () => ({
    en: 'This is nested too deeply: make its lists and values flatter.',
    cy: 'Mae hyn wedi’i nythu’n rhy ddwfn: gwnewch ei restrau a’i werthoedd yn fwy gwastad.',
  }),
} satisfies Record<string, Say>;

/** A reason for which a subgraph's SDL is refused. */
export type PolicyCode = keyof typeof POLICY_TEXTS;
