import { copyFile, mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { home } from './places.mjs';

const families = {
  'noto-sans': ['latin', 'latin-ext', 'vietnamese'],
  'noto-sans-khmer': ['khmer'],
};

/**
 * Copies the fonts with their licence. They are the packages' own cuts, not ours: cutting a Khmer font
 * by letters can lose the shaping tables, and these already keep within the page's budget.
 */
export async function fonts(out) {
  const to = join(out, 'fonts');
  await mkdir(to, { recursive: true });
  for (const [family, scripts] of Object.entries(families)) {
    const from = join(home, 'node_modules/@fontsource', family);
    await copyFile(join(from, 'LICENSE'), join(to, `${family}-LICENSE.txt`));
    for (const script of scripts) {
      for (const weight of [400, 700]) {
        const name = `${family}-${script}-${weight}-normal.woff2`;
        await copyFile(join(from, 'files', name), join(to, name));
      }
    }
  }
}
