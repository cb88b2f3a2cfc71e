type Running = { stop?: () => Promise<void> };
const shared = globalThis as { signpostMongo?: Running };

/** What setup leaves for teardown. On the global object: Jest may load the two apart. */
export const running: Running = (shared.signpostMongo ??= {});
