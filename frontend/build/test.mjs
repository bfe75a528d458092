// npm test: bundles the tests with the same build as the product and gives them to node's own runner.
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { outline } from './outline/plugin.mjs';
import { home } from './places.mjs';

const tests = (await readdir(join(home, 'test'))).filter((name) => name.endsWith('.test.ts'));
const outdir = await mkdtemp(join(tmpdir(), 'spean-frontend-'));
try {
  await build({
    absWorkingDir: home,
    entryPoints: tests.map((name) => join('test', name)),
    outdir,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    sourcemap: 'inline',
    plugins: [outline()],
    logLevel: 'warning',
  });
  const files = tests.map((name) => join(outdir, name.replace('.ts', '.mjs')));
  process.exitCode = spawnSync(process.execPath, ['--enable-source-maps', '--test', ...files], { stdio: 'inherit' }).status ?? 1;
} finally {
  await rm(outdir, { recursive: true, force: true });
}
