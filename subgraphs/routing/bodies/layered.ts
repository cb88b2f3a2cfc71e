import type { Organisation } from '../../../shared/contract/listing-record.ts';

type Words = { [Field in keyof Organisation]?: Organisation[Field] | undefined };

/** A body by what several sources say of it: of each field, the word of the first that has one. */
export function layered(
  id: string,
  layers: readonly (Words | undefined)[],
): Organisation | undefined {
  const first = <Field extends keyof Organisation>(field: Field) =>
    layers.find((layer) => layer?.[field])?.[field];
  const [name, homepage, phone, area] = [
    first('name'),
    first('homepage'),
    first('phone'),
    first('area'),
  ];
  return (
    name && {
      id,
      name,
      ...(homepage && { homepage }),
      ...(phone && { phone }),
      ...(area && { area }),
    }
  );
}
