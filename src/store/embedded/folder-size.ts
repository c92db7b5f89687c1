import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** How long a size is told again before the folder is read anew, in milliseconds: a database has a thousand files. */
const fresh = 30_000;

async function read(folder: string): Promise<number> {
  const files = await readdir(folder, { recursive: true, withFileTypes: true });
  let bytes = 0;
  for (const file of files) {
    if (!file.isFile()) continue;
    // It may be gone by now.
    bytes += await stat(join(file.parentPath, file.name)).then(
      ({ size }) => size,
      () => 0,
    );
  }
  return bytes;
}

/** Makes the function that tells the size of a folder, in bytes, as it was half a minute ago at most. */
export function folderSize(folder: string): () => Promise<number> {
  let known: { at: number; bytes: Promise<number> } | undefined;
  return () => {
    if (known === undefined || Date.now() - known.at > fresh) known = { at: Date.now(), bytes: read(folder) };
    return known.bytes;
  };
}
