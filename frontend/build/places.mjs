import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of this npm project. */
export const home = fileURLToPath(new URL('..', import.meta.url));

/** Where the finished files go: beside the server's other static resources, unless told otherwise. */
export const out = resolve(home, process.env.SPEAN_FRONTEND_OUT || '../target/frontend/META-INF/resources/assets');
