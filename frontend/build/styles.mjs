import { build } from 'esbuild';
import { join } from 'node:path';
import { home } from './places.mjs';
import { oldest } from './scripts.mjs';

/** One file, so that the look arrives whole; the fonts stay separate and load only when their letters appear. */
export async function styles(out) {
  await build({
    absWorkingDir: home,
    entryPoints: [{ out: 'spean', in: join(home, 'styles/spean.css') }],
    outdir: out,
    bundle: true,
    minify: true,
    external: ['*.woff2'],
    target: oldest,
    logLevel: 'warning',
  });
}
