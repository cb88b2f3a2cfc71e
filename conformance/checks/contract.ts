import {
  Kind,
  parse,
  print,
  type DocumentNode,
  type FieldDefinitionNode,
  type ObjectTypeDefinitionNode,
  type ObjectTypeExtensionNode,
} from 'graphql';
import { composed } from '../../shared/contract/composition.ts';
import { pricedLink } from '../../shared/contract/link.ts';
import {
  listingInterfaceSDL,
  listingTypes,
  listingTypeSDL,
} from '../../shared/contract/listing.ts';
import { publisherSDL } from '../../shared/contract/publisher.ts';
import { ownerReportSDL } from '../../shared/contract/reports.ts';
import { valueSDL } from '../../shared/contract/values.ts';
import type { Check } from '../check.ts';
import { text } from '../finding.ts';
import { departures } from '../shape.ts';

/** Checks on a subgraph's SDL. */
export const contractChecks: Check[] = [
  {
    id: 'sdl',
    claim: text(
      'Its SDL is served, and has one type of listings, or none where no field is its own.',
      'Gweinir ei SDL, ac mae ganddo un math o gofnodion, neu ddim un lle nad oes maes yn eiddo iddo.',
    ),
    mend: text(
      'Answer { _service { sdl } } with the SDL that signpost contract prints; with --type it shows where your own fields go. With several types of listings, say which is yours: --type.',
      'Atebwch { _service { sdl } } â’r SDL y mae signpost contract yn ei argraffu; gyda --type mae’n dangos ble mae eich meysydd eich hun yn mynd. Os oes sawl math o gofnodion, nodwch pa un yw’ch un chi: --type.',
    ),
    run: async ({ own }) => {
      await own();
      return [];
    },
  },
  {
    id: 'contract',
    needs: ['sdl'],
    claim: text(
      'The feed and each of the contract’s types it uses are as written; fields of its own are nullable, on a type whose name ends in Listing.',
      'Mae’r ffrwd a phob un o fathau’r contract a ddefnyddia fel y’u hysgrifennwyd; gall meysydd ei hun fod yn wag, ar fath y mae ei enw’n gorffen â Listing.',
    ),
    mend: text(
      'Take the feed as signpost contract prints it, types of the contract as docs/publishing.md has them, and add only to your own type.',
      'Cymerwch y ffrwd fel y mae signpost contract yn ei hargraffu, mathau’r contract fel y maent yn docs/publishing.md, ac ychwanegwch at eich math eich hun yn unig.',
    ),
    run: async ({ own }) => {
      const { document, typeName } = await own();
      return departures(document, typeName);
    },
  },
  {
    id: 'hidden',
    needs: ['contract'],
    claim: text(
      'What only the directory may ask, such as the feed, is hidden from the graph.',
      'Mae’r hyn na chaiff ond y cyfeiriadur ei ofyn, megis y ffrwd, wedi’i guddio rhag y graff.',
    ),
    mend: text(
      'Put @inaccessible where the contract has it: on Query._feed, FeedPage and FeedItem, and where you take reports on _report, _reportsWaiting and ReportTaken.',
      'Rhowch @inaccessible lle mae’r contract yn ei roi: ar Query._feed, FeedPage a FeedItem, a lle derbyniwch adroddiadau ar _report, _reportsWaiting a ReportTaken.',
    ),
    run: async ({ own }) => {
      const { document } = await own();
      const hidden = inaccessibleIn(document);
      const contract = publisherSDL({ more: ownerReportSDL('Listing') });
      return [...inaccessibleIn(parse(contract))]
        .filter((name) => !hidden.has(name) && hasNamed(document, name))
        .map((name) => text(`${name} is not @inaccessible`, `nid yw ${name} yn @inaccessible`));
    },
  },
  {
    id: 'composes',
    needs: ['contract', 'hidden'],
    claim: text(
      'It composes with the directory’s own part of the graph.',
      'Mae’n cyfansoddi â rhan y cyfeiriadur ei hun o’r graff.',
    ),
    mend: text(
      'Keep the contract’s directives: @shareable on the feed and on value types, @key with resolvable: false on Service and Area; the directory answers the contract’s fields, so leave them out of your type.',
      'Cadwch gyfarwyddebau’r contract: @shareable ar y ffrwd ac ar fathau gwerth, @key gyda resolvable: false ar Service ac Area; y cyfeiriadur sy’n ateb meysydd y contract, felly gadewch hwy allan o’ch math.',
    ),
    run: async ({ own }) => {
      const { document, typeName } = await own();
      const composition = composed([
        { name: 'directory', sdl: directorySDL(typeName) },
        { name: 'publisher', sdl: print(document) },
      ]);
      return 'errors' in composition ? composition.errors.map((said) => text(said, said)) : [];
    },
  },
];

type ObjectNode = ObjectTypeDefinitionNode | ObjectTypeExtensionNode;

/** Object types and their fields, including extensions. */
function objectsAndFieldsIn({ definitions }: DocumentNode): (ObjectNode | FieldDefinitionNode)[] {
  const types = definitions.filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
  return [...types, ...types.flatMap(({ fields = [] }) => fields)];
}

const hasNamed = (document: DocumentNode, wanted: string) =>
  objectsAndFieldsIn(document).some(({ name }) => name.value === wanted);

const inaccessibleIn = (document: DocumentNode): Set<string> =>
  new Set(
    objectsAndFieldsIn(document)
      .filter(({ directives = [] }) =>
        directives.some(({ name }) => /^(federation__)?inaccessible$/.test(name.value)),
      )
      .map(({ name }) => name.value),
  );

/** The part of routing that concerns a publisher. */
const directorySDL = (typeName: string | null) => `${pricedLink}${valueSDL}${listingInterfaceSDL}
type Query { listing(id: ID!): Listing }
type Service @key(fields: "id") { id: ID!  title(language: Language = EN): String! }
type Area @key(fields: "code") { code: ID!  name(language: Language = EN): String! }
type Publisher @key(fields: "id") { id: ID!  tier: Tier! }
${listingTypes(typeName === null ? [] : [typeName])
  .map(listingTypeSDL)
  .join('')}`;
