import { build } from 'esbuild';
import { join } from 'node:path';
import { outline } from './outline/plugin.mjs';
import { home } from './places.mjs';

/** What old Chrome the design promises to serve (the last for Android 8 and 9). */
export const oldest = ['chrome138', 'firefox128', 'safari17'];

const parts = {
  'spean-service-map': 'src/map/spean-service-map.ts',
  'spean-symbol': 'src/symbols/spean-symbol.ts',
  'close-menus': 'src/menus/close-menus.ts',
  'spean-hide': 'src/hide/spean-hide.ts',
  'spean-lock': 'src/lock/spean-lock.ts',
  'spean-photo': 'src/photo/spean-photo.ts',
  'spean-unsent': 'src/unsent/spean-unsent.ts',
  'toolbar-keys': 'src/toolbar/toolbar-keys.ts',
  passkey: 'src/passkey/passkey.ts',
  'copy-number': 'src/copy/copy-number.ts',
  'register-worker': 'src/worker/register-worker.ts',
  'service-worker': 'src/worker/service-worker.ts',
};

/** Each part is one ES module without an import, so that no part waits for a second request. */
export async function scripts(out) {
  await build({
    absWorkingDir: home,
    entryPoints: Object.entries(parts).map(([name, path]) => ({ out: name, in: join(home, path) })),
    outdir: out,
    bundle: true,
    minify: true,
    format: 'esm',
    target: oldest,
    legalComments: 'eof',
    conditions: ['production'],
    plugins: [outline()],
    logLevel: 'warning',
  });
}
