// npm run build: everything the browser loads that is ours, into one folder with stable names.
import { mkdir, rm } from 'node:fs/promises';
import { fonts } from './fonts.mjs';
import { icons } from './icons.mjs';
import { pack } from './pack.mjs';
import { out } from './places.mjs';
import { plainPages } from './pages.mjs';
import { scripts } from './scripts.mjs';
import { styles } from './styles.mjs';

await rm(out, { recursive: true, force: true });
await mkdir(out, { recursive: true });
await Promise.all([scripts(out), styles(out), fonts(out), icons(out), plainPages(out)]);
await pack(out);
