/** The loggable parts of an error: its kind and where it was thrown. Its message may quote a postcode or a fact. */
export function faultOf(error: unknown): { error: string; at: string | undefined } {
  if (!(error instanceof Error)) return { error: typeof error, at: undefined };
  return { error: error.name, at: /^ {4}at .*$/m.exec(error.stack ?? '')?.[0].trim() };
}
