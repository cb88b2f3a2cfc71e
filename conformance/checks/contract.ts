import { composeServices } from '@apollo/composition';
import { Kind, parse, type DocumentNode } from 'graphql';
import { federationLink } from '../../shared/contract/link.ts';
import { listingInterfaceSDL, listingTypeSDL } from '../../shared/contract/listing.ts';
import { publisherSDL } from '../../shared/contract/publisher.ts';
import { valueSDL } from '../../shared/contract/values.ts';
import { text, type Check } from '../check.ts';
import { departures } from '../shape.ts';

/** What a subgraph says of itself. */
export const contractChecks: Check[] = [
  {
    id: 'sdl',
    claim: text(
      'Its SDL is served, and has one type of listings.',
      'Gweinir ei SDL, ac mae ganddo un math o restriadau.',
    ),
    mend: text(
      'Answer { _service { sdl } } with SDL in which your type implements Listing and has @key(fields: "id"); signpost contract prints it. With several such types, say --type.',
      'Atebwch { _service { sdl } } ag SDL lle mae eich math yn gweithredu Listing ac â @key(fields: "id"); mae signpost contract yn ei argraffu. Os oes sawl math, nodwch --type.',
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
      'Its SDL has all of the contract, as written; fields of its own are nullable.',
      'Mae’r contract cyfan yn ei SDL, fel y’i hysgrifennwyd; gall meysydd ei hun fod yn wag.',
    ),
    mend: text(
      'Take the contract as signpost contract prints it, and add only to your own type.',
      'Cymerwch y contract fel y mae signpost contract yn ei argraffu, ac ychwanegwch at eich math eich hun yn unig.',
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
      'Put @inaccessible where the contract has it: on Query._feed, FeedPage and FeedItem.',
      'Rhowch @inaccessible lle mae’r contract yn ei roi: ar Query._feed, FeedPage a FeedItem.',
    ),
    run: async ({ own }) => {
      const { document, typeName } = await own();
      const hidden = inaccessibleIn(document);
      const toHide = [...inaccessibleIn(parse(publisherSDL({ typeName })))];
      return toHide
        .filter((name) => !hidden.has(name))
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
      'Keep the contract’s directives: @shareable on its fields and value types, @key with resolvable: false on Service, Area and Publisher.',
      'Cadwch gyfarwyddebau’r contract: @shareable ar ei feysydd a’i fathau gwerth, @key gyda resolvable: false ar Service, Area a Publisher.',
    ),
    run: async ({ own }) => {
      const { document, typeName } = await own();
      const { errors = [] } = composeServices([
        { name: 'directory', typeDefs: parse(directorySDL(typeName)), url: 'http://d.invalid' },
        { name: 'publisher', typeDefs: document, url: 'http://p.invalid' },
      ]);
      return errors.map(({ message }) => text(message, message));
    },
  },
];

function inaccessibleIn(document: DocumentNode): Set<string> {
  const types = document.definitions.filter(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION || node.kind === Kind.OBJECT_TYPE_EXTENSION,
  );
  const marked = [...types, ...types.flatMap(({ fields = [] }) => fields)].filter(
    ({ directives = [] }) =>
      directives.some(({ name }) => /^(federation__)?inaccessible$/.test(name.value)),
  );
  return new Set(marked.map(({ name }) => name.value));
}

/** As much of routing as touches a publisher. */
const directorySDL = (typeName: string) => `${federationLink}${valueSDL}${listingInterfaceSDL}
type Query { listing(id: ID!): Listing }
type Service @key(fields: "id") { id: ID!  title(language: Language = EN): String! }
type Area @key(fields: "code") { code: ID!  name(language: Language = EN): String! }
type Publisher @key(fields: "id") { id: ID!  tier: Tier! }
${listingTypeSDL(typeName)}`;
