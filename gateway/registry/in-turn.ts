/** Runs one after the other what is handed to it, each when all before it have ended, well or not. */
export function inTurn() {
  let last: Promise<unknown> = Promise.resolve();
  return <Result>(run: () => Promise<Result>): Promise<Result> => {
    const result = last.then(run);
    last = result.catch(() => undefined);
    return result;
  };
}
