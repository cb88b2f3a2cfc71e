import type { ASTNode } from 'graphql';
import type { OwnText } from '../../shared/domain/language.ts';
import { lineOf, type Refusal } from '../policy/refusal.ts';

/** What of an SDL is composed differently from how it was sent: where, and what to do, in two languages. */
export type Warning = Refusal;

type About = { name: string; fields?: readonly string[] };
type Say = (about: { name: string; fields: string }) => OwnText;

/** Every reason for a warning. */
export const WARNING_TEXTS = {
  CONTRACT_FIELDS: ({ name, fields }) => ({
    en: `The directory answers these fields from what you announce, so they are left out of ${name}: ${fields}. Take them out of your SDL.`,
    cy: `Mae’r cyfeiriadur yn ateb y meysydd hyn o’r hyn a gyhoeddwch, felly fe’u gadewir allan o ${name}: ${fields}. Tynnwch hwy o’ch SDL.`,
  }),
  NO_OWN_FIELDS: ({ name }) => ({
    en: `${name} has no fields of its own, so your listings are of the type PublishedListing, and ${name} is not in the graph.`,
    cy: `Nid oes gan ${name} feysydd ei hun, felly mae eich cofnodion o’r math PublishedListing, ac nid yw ${name} yn y graff.`,
  }),
  FORMER_CONTRACT: ({ fields }) => ({
    en: `These types of the contract have changed, and are composed as they are now: ${fields}. "signpost contract" prints them.`,
    cy: `Mae’r mathau hyn o’r contract wedi newid, ac fe’u cyfansoddir fel y maent nawr: ${fields}. Mae "signpost contract" yn eu hargraffu.`,
  }),
  SAVED_LISTING: ({ name }) => ({
    en: `${name}.listing is composed without its !: what was saved is answered even when the directory has not heard of it yet. Take the ! off.`,
    cy: `Cyfansoddir ${name}.listing heb ei !: atebir yr hyn a gadwyd hyd yn oed pan nad yw’r cyfeiriadur wedi clywed amdano eto. Tynnwch yr ! oddi arno.`,
  }),
  PLACE_KEY: () => ({
    en: 'The key of Place is now id, and no longer postcode: declare type Place @key(fields: "id") { id: ID! }, and postcode as @external where you need it. Until then your fields on Place are given the postcode as before, and fields that return a Place are not answered.',
    cy: 'Allwedd Place bellach yw id, ac nid postcode: datganwch type Place @key(fields: "id") { id: ID! }, a postcode fel @external lle mae ei angen arnoch. Tan hynny rhoddir y cod post i’ch meysydd ar Place fel o’r blaen, ac ni atebir meysydd sy’n dychwelyd Place.',
  }),
  PLACE_LEFT_OUT: ({ fields }) => ({
    en: `These fields of Place are left out until an operator approves this version and you publish it again, since they give you postcodes: ${fields}.`,
    cy: `Gadewir y meysydd hyn o Place allan nes bod gweithredwr yn cymeradwyo’r fersiwn hwn a’ch bod yn ei gyhoeddi eto, gan eu bod yn rhoi codau post i chi: ${fields}.`,
  }),
} satisfies Record<string, Say>;

/** A reason for a warning. */
export type WarningCode = keyof typeof WARNING_TEXTS;

/** Records a warning about a node. */
export type Warn = (code: WarningCode, node: Pick<ASTNode, 'loc'>, about: About) => void;

/** A list of warnings, and the function that adds to it. */
export function takingDown(): { warnings: Warning[]; warn: Warn } {
  const warnings: Warning[] = [];
  const warn: Warn = (code, node, { name, fields = [] }) =>
    void warnings.push({
      code,
      line: lineOf(node),
      message: WARNING_TEXTS[code]({ name, fields: fields.join(', ') }),
    });
  return { warnings, warn };
}
