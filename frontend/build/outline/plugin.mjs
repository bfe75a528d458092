import { cut } from './cut.mjs';

/** Lets the map import its outline as `outline:cambodia`; it is cut from world-atlas at build time. */
export function outline() {
  return {
    name: 'outline',
    setup(build) {
      build.onResolve({ filter: /^outline:cambodia$/ }, ({ path }) => ({ path, namespace: 'outline' }));
      build.onLoad({ filter: /.*/, namespace: 'outline' }, async () => ({ contents: JSON.stringify(await cut()), loader: 'json' }));
    },
  };
}
