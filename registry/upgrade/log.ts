import { composableOf, type Dependencies } from '../dependencies.ts';

/** Logs what of each publication in force is composed differently from how it was published, and why. */
export async function logUpgrades({ log, documents, logger }: Dependencies): Promise<void> {
  const { published, agencies } = log.state();
  for (const publication of published.values()) {
    const { name, version } = publication;
    const sent = await documents.get(version);
    const { warnings } = composableOf(publication, sent, agencies.get(name)!);
    for (const { code, message } of warnings)
      logger.warn(
        { subgraph: name, version, code, reason: message.en },
        'composed in another form',
      );
  }
}
