import type { OwnText } from '../shared/domain/language.ts';
import { text } from './finding.ts';
import { notesOnItems } from './items.ts';
import type { Subject } from './subject.ts';

/** What a subgraph does unnecessarily; it still conforms. */
export async function notesOn(subject: Subject): Promise<OwnText[]> {
  const items = (await subject.feed().catch(() => null))?.items ?? [];
  return [...(await notesOnOwn(subject)), ...notesOnItems(items)];
}

async function notesOnOwn({ own }: Subject): Promise<OwnText[]> {
  const { typeName, repeated } = await own().catch(() => ({ typeName: null, repeated: [] }));
  if (repeated.length === 0) return [];
  const fields = repeated.join(', ');
  return [
    text(
      `${typeName} repeats fields of the contract, which the directory answers and no longer asks here: ${fields}. They may be taken out.`,
      `Mae ${typeName} yn ailadrodd meysydd y contract, y mae’r cyfeiriadur yn eu hateb ac nad yw’n eu gofyn yma mwyach: ${fields}. Gellir eu tynnu allan.`,
    ),
  ];
}
