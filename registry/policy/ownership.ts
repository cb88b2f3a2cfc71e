/** What an agency owns in the graph: its name, its listing type, and every type and field with its prefix. */
export type Ownership = { name: string; typeName: string; prefix: string };

/** The prefix in field names: Health becomes health, NHSWales becomes nhsWales. */
export const fieldPrefix = (prefix: string): string =>
  prefix.replace(/^([A-Z\d]+(?=[A-Z][a-z])|[A-Z\d]+$|[A-Z])/, (start) => start.toLowerCase());

/** Whether a type is an agency's own. */
export const ownsType = ({ prefix }: Ownership, name: string): boolean => name.startsWith(prefix);

/** Whether a field on a shared type has an agency's prefix: healthClinics, but not healthy. */
export const ownsField = ({ prefix }: Ownership, name: string): boolean => {
  const carried = fieldPrefix(prefix);
  return name.startsWith(carried) && !/^[a-z]/.test(name.slice(carried.length));
};
