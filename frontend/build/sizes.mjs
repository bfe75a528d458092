import { readdir, readFile } from 'node:fs/promises';
import { join, relative } from 'node:path';
import { gzipSync } from 'node:zlib';

/** Prints what was made, with the size that goes over the line. */
export async function sizes(out) {
  const entries = await readdir(out, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  for (const file of files.sort()) {
    const bytes = await readFile(file);
    const packed = file.endsWith('.woff2') || file.endsWith('.png') ? bytes.length : gzipSync(bytes).length;
    console.log(`${String(bytes.length).padStart(8)} ${String(packed).padStart(8)} gz  ${relative(out, file)}`);
  }
}
