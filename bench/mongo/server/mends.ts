import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text of FerretDB's source, and what stands in its place when it is built. */
type Mend = { file: string; text: string; by: string };

const COLLECTION = 'internal/backends/sqlite/collection.go';
const UPDATE = 'internal/handler/msg_update.go';

const ONE_ID = 'case string, types.ObjectID:\n\t\t\t';
const SEVERAL_IDS = `case *types.Document:
			if ids := idsIn(v.(*types.Document)); ids != nil {
				whereClause = fmt.Sprintf(" WHERE %s IN (?%s)", metadata.IDColumn, strings.Repeat(", ?", len(ids)-1))
				args = ids
			}
		`;
const IDS_IN = `func idsIn(filter *types.Document) []any {
	in, _ := filter.Get("$in")
	list, ok := in.(*types.Array)
	if !ok || filter.Len() != 1 || list.Len() == 0 {
		return nil
	}
	ids := make([]any, list.Len())
	for i := range ids {
		id, ok := must.NotFail(list.Get(i)).(string)
		if !ok {
			return nil
		}
		ids[i] = string(must.NotFail(sjson.MarshalSingleValue(id)))
	}
	return ids
}

`;

// FerretDB 1.24.2 on SQLite looks at every document of a collection to find one by its id, and stops for ever when
// it updates a hundred in one command. MongoDB does neither, and what is to stand in for it must not.
const MENDS: readonly Mend[] = [
  // Its queries write the id otherwise than the index of ids does, which SQLite then does not use.
  {
    file: 'internal/backends/sqlite/metadata/metadata.go',
    text: `DefaultColumn + "->'$._id'"`,
    by: `DefaultColumn + "->\\"_id\\""`,
  },
  // Each document it updates held one of a hundred connections until the whole command was done.
  { file: UPDATE, text: '\t\tdefer closer.Close()\n', by: '' },
  {
    file: UPDATE,
    text: 'common.UpdateDocument(ctx, c, "update", iter, &u)\n',
    by: 'common.UpdateDocument(ctx, c, "update", iter, &u)\n\t\tcloser.Close()\n',
  },
  // A document is found by its id whatever else is asked of it.
  { file: COLLECTION, text: 'params.Filter.Len() == 1', by: 'params.Filter.Len() >= 1' },
  // Several ids are looked up as one is: in its queries, and in what it explains of them.
  {
    file: COLLECTION,
    text: `${ONE_ID}whereClause`,
    by: `${SEVERAL_IDS}${ONE_ID}whereClause`,
  },
  {
    file: COLLECTION,
    text: `${ONE_ID}filterPushdown`,
    by: `${SEVERAL_IDS.replace('args = ids', 'args, filterPushdown = ids, true')}${ONE_ID}filterPushdown`,
  },
  {
    file: COLLECTION,
    text: '// newCollection creates',
    by: `${IDS_IN}// newCollection creates`,
  },
];

/**
 * Mends FerretDB's sources in a folder.
 * @throws Error when a text is not found where it was
 */
export function mend(sources: string): void {
  for (const { file, text, by } of MENDS) {
    const path = join(sources, file);
    const source = readFileSync(path, 'utf8');
    if (!source.includes(text)) throw new Error(`FerretDB's ${file} is another`);
    writeFileSync(
      path,
      source.replaceAll(text, () => by),
    );
  }
}
