import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** What is packed already. */
const packed = /\.(woff2|png|txt)$/;

/** Lays a brotli copy beside every text, for browsers that take one, and prints what goes over the line. */
export async function pack(out) {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    const bytes = await readFile(file);
    const sent = packed.test(file) ? bytes : brotliCompressSync(bytes);
    if (sent !== bytes) await writeFile(`${file}.br`, sent);
    console.log(`${String(bytes.length).padStart(8)} ${String(sent.length).padStart(8)} sent  ${relative(out, file)}`);
  }
}
