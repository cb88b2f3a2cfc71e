/**
 * Runs tasks of this process one after the other, round-robin by caller, so that a caller with many tasks does not
 * hold up one with few.
 */
export function fairTurns() {
  const waiting = new Map<string, (() => Promise<void>)[]>();
  let running = false;

  function next(): (() => Promise<void>) | undefined {
    const [first] = waiting;
    if (!first) return undefined;
    const [who, tasks] = first;
    const task = tasks.shift();
    // A caller with more tasks goes to the back of the queue.
    waiting.delete(who);
    if (tasks.length > 0) waiting.set(who, tasks);
    return task;
  }
  async function run() {
    running = true;
    for (let task = next(); task; task = next()) await task();
    running = false;
  }

  return <T>(who: string, task: () => Promise<T>): Promise<T> =>
    new Promise((resolve, reject) => {
      const theirs = waiting.get(who) ?? [];
      theirs.push(() => task().then(resolve, reject));
      waiting.set(who, theirs);
      if (!running) void run();
    });
}
