import type { Check } from '../check.ts';
import { text } from '../finding.ts';
import { directoryHeaders } from '../client.ts';
import { ANY } from '../reach.ts';
import type { Subject } from '../subject.ts';

const STRANGERS = [
  { key: undefined, shown: text('without a key', 'heb allwedd') },
  { key: 'a-key-that-is-nobodys', shown: text('with a wrong key', 'gydag allwedd anghywir') },
];

/** Whether a subgraph responds to the directory only. */
export const keyCheck: Check = {
  id: 'key',
  claim: text(
    'Without the directory’s key, or with another, nothing is answered: 401.',
    'Heb allwedd y cyfeiriadur, neu gydag un arall, nid atebir dim: 401.',
  ),
  mend: text(
    'Compare the header x-signpost-service with the key the directory gave you, and answer 401 to any other request but /health.',
    'Cymharwch y pennyn x-signpost-service â’r allwedd a gawsoch gan y cyfeiriadur, ac atebwch 401 i bob cais arall ond /health.',
  ),
  run: async ({ client }) => {
    const tried = STRANGERS.map(async ({ key, shown }) => {
      const { status } = await client.ask(ANY, {}, directoryHeaders(key));
      if (status === 401) return [];
      return [text(`${shown.en} it answered ${status}`, `${shown.cy} atebodd ${status}`)];
    });
    return (await Promise.all(tried)).flat();
  },
};

/** Whether a subgraph accepts changes from its listings' owners only. */
export const changesCheck: Check = {
  id: 'changes-refused',
  needs: ['sdl'],
  claim: text(
    'Where listings are changed through mutations, none is taken without its owner’s key.',
    'Lle newidir cofnodion drwy fwtaniadau, ni dderbynnir yr un heb allwedd ei berchennog.',
  ),
  mend: text(
    'Refuse a mutation whose Authorization header has not an owner’s key, before you look at what it changes.',
    'Gwrthodwch fwtaniad nad oes gan ei bennyn Authorization allwedd perchennog, cyn edrych ar yr hyn y mae’n ei newid.',
  ),
  run: async (subject) => {
    const withdraw = await withdrawalIn(subject);
    if (!withdraw) return { notAsked: text('it has no mutations', 'nid oes ganddo fwtaniadau') };
    const { answer } = await subject.client.ask(
      `mutation Unasked { ${withdraw}(id: "nobody:nothing", version: 0) { __typename } }`,
    );
    if (answer.errors?.length) return [];
    return [text(`${withdraw} was answered`, `atebwyd ${withdraw}`)];
  },
};

/** The name of the mutation that withdraws listings, where there is one. */
async function withdrawalIn({ own }: Subject): Promise<string | undefined> {
  const { sdl, typeName } = await own();
  const name = `withdraw${typeName}`;
  return sdl.includes(`${name}(`) ? name : undefined;
}
