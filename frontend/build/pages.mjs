import { copyFile } from 'node:fs/promises';
import { join } from 'node:path';
import { home } from './places.mjs';

/** Files that are served as they are written. */
export async function plainPages(out) {
  for (const name of ['offline.html', 'manifest.webmanifest']) {
    await copyFile(join(home, 'static', name), join(out, name));
  }
}
