import { mkdtemp, open, rm, type FileHandle } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { OperatorError } from '../../runtime/errors.ts';

/** Spooled text, to be read again. */
export type Piece = { read: () => Promise<string> };

/** Spools text until it is needed: a little in memory, more in a temporary file. */
export type Spool = ReturnType<typeof createSpool>;

const CHARACTERS_IN_MEMORY = 16_000_000;

/** Opens a spool, whose file is created only when there is much to hold. */
export function createSpool(inMemory = CHARACTERS_IN_MEMORY) {
  let kept = 0;
  let end = 0;
  let file: Promise<FileHandle> | undefined;

  async function written(text: string): Promise<Piece> {
    const handle = await (file ??= temporaryFile());
    const at = end;
    const length = Buffer.byteLength(text);
    end += length;
    await handle.appendFile(text).catch(noRoom);
    return {
      read: async () => (await handle.read(Buffer.alloc(length), 0, length, at)).buffer.toString(),
    };
  }

  return {
    keep: async (text: string): Promise<Piece> => {
      if (kept + text.length > inMemory) return written(text);
      kept += text.length;
      return { read: async () => text };
    },
    close: async () => (await file)?.close(),
  };
}

async function temporaryFile(): Promise<FileHandle> {
  const folder = await mkdtemp(join(tmpdir(), 'signpost-import-'));
  try {
    const file = await open(join(folder, 'rows'), 'wx+', 0o600);
    return file;
  } finally {
    // Unlinked from here on, so that nothing is left behind however the process ends.
    await rm(folder, { recursive: true });
  }
}

function noRoom(error: NodeJS.ErrnoException): never {
  if (error.code !== 'ENOSPC') throw error;
  throw new OperatorError(
    `There is no room in ${tmpdir()} to put rows by until their file is known to be whole: make room, or set TMPDIR. Nothing was changed.`,
  );
}
