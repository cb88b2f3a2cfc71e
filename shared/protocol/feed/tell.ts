/**
 * Notifies the directory that a listing changed, and has it read the owner's feed.
 * @returns the version of the listing that the directory then has; null where it has none, or is unreachable
 */
export type TellDirectory = (listing: string) => Promise<number | null>;

const LONGEST_MS = 1_000;

/** Whether the directory has a version of a listing, or a later one, within a second of being notified. */
export async function confirmed(
  tell: TellDirectory | undefined,
  { id, version }: { id: string; version: number },
): Promise<boolean> {
  if (!tell) return false;
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, LONGEST_MS, null).unref();
  });
  // The listing was saved whether or not the directory could be notified: it polls the feed in any case.
  const indexed = await Promise.race([tell(id).catch(() => null), late]);
  clearTimeout(timer);
  return indexed !== null && indexed >= version;
}
