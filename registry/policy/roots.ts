import { isNullable } from './listing-type.ts';
import { quoted, saysTheSame } from './nodes.ts';
import { fieldPrefix, ownsField } from './ownership.ts';
import { refuse } from './refusal.ts';
import { fieldsOf, type PolicyRule } from './subject.ts';

/** Root fields are the contract's, unchanged, or have the publisher's prefix. */
export const roots: PolicyRule = function* ({ types, publisher, contract }) {
  const prefix = fieldPrefix(publisher.prefix);
  for (const type of types) {
    const root = type.name.value;
    if (root !== 'Query' && root !== 'Mutation') continue;
    if ((type.directives ?? []).length > 0 || ('description' in type && type.description))
      yield refuse('STUB', type.name, { name: root, contract: `type ${root}` });
    const inContract = new Map(
      fieldsOf(contract.get(root)!).map((field) => [field.name.value, field]),
    );
    for (const field of fieldsOf(type)) {
      const name = `${root}.${field.name.value}`;
      const wanted = inContract.get(field.name.value);
      if (wanted) {
        if (!saysTheSame(field, wanted))
          yield refuse('CONTRACT', field, { name, contract: quoted(wanted) });
      } else if (!ownsField(publisher, field.name.value))
        yield refuse('ROOT_NOT_YOURS', field, { name, prefix });
      else if (root === 'Query' && !isNullable(field))
        yield refuse('NOT_NULLABLE', field, { name });
    }
  }
};

/** The feed is required: without it the publisher's listings would never be read. */
export const feed: PolicyRule = function* ({ types, contract }) {
  const inQuery = types.filter(({ name }) => name.value === 'Query').flatMap(fieldsOf);
  if (inQuery.some(({ name }) => name.value === '_feed')) return;
  const wanted = fieldsOf(contract.get('Query')!).find(({ name }) => name.value === '_feed')!;
  yield refuse('FEED_MISSING', 1, { contract: quoted(wanted) });
};
