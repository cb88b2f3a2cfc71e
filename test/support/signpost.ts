import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** Runs `signpost …` as its users do, to its end, while what it talks to may be served by this process. */
export async function signpostWith(env: Record<string, string>, ...args: string[]) {
  const child = spawn(process.execPath, ['dist/cli/main.js', ...args], {
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (said += text));
  const [status] = (await once(child, 'close')) as [number];
  return { status, said };
}
