package sqlite

import (
	"fmt"
	"strings"

	"github.com/FerretDB/FerretDB/internal/backends/sqlite/metadata"
	"github.com/FerretDB/FerretDB/internal/handler/sjson"
	"github.com/FerretDB/FerretDB/internal/types"
	"github.com/FerretDB/FerretDB/internal/util/must"
)

// where lets SQLite pass over documents that do not match; FerretDB looks at the others as it always does.
// Ids are looked up in their index; other fields are looked at in every document, which SQLite has no index for,
// but only those that match are read into memory.
func where(filter *types.Document) (string, []any) {
	var clauses []string
	var args []any

	for _, field := range filter.Keys() {
		wanted := textsIn(must.NotFail(filter.Get(field)))
		if wanted == nil || strings.ContainsAny(field, "$.'\"") {
			continue
		}

		in := "IN (?" + strings.Repeat(", ?", len(wanted)-1) + ")"

		if field == "_id" {
			clauses = append(clauses, metadata.IDColumn+" "+in)
		} else {
			each := fmt.Sprintf("json_each(%s, '$.%q')", metadata.DefaultColumn, field)
			clauses = append(clauses, fmt.Sprintf("EXISTS (SELECT 1 FROM %s AS each WHERE each.value %s)", each, in))
		}

		for _, text := range wanted {
			if field == "_id" {
				text = string(must.NotFail(sjson.MarshalSingleValue(text)))
			}

			args = append(args, text)
		}
	}

	if clauses == nil {
		return "", nil
	}

	return " WHERE " + strings.Join(clauses, " AND "), args
}

// textsIn returns the texts of which a field must have one; none when it is not asked for by texts alone.
func textsIn(wanted any) []string {
	switch wanted := wanted.(type) {
	case string:
		return []string{wanted}

	case *types.Document:
		in, _ := wanted.Get("$in")

		list, ok := in.(*types.Array)
		if !ok || wanted.Len() != 1 || list.Len() == 0 {
			return nil
		}

		texts := make([]string, list.Len())

		for i := range texts {
			if texts[i], ok = must.NotFail(list.Get(i)).(string); !ok {
				return nil
			}
		}

		return texts
	}

	return nil
}
