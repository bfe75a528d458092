import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { feature } from 'topojson-client';
import { home } from '../places.mjs';
import { area, clip } from './clip.mjs';
import { simplify } from './simplify.mjs';

const cambodia = 'Cambodia';
const neighbours = ['Thailand', 'Laos', 'Vietnam'];
const tolerance = 0.9; // units; a unit is half a pixel of a map 592 pixels wide
const margin = 12; // so that the cut itself lies outside the picture
const smallest = { own: 5, neighbour: 30 }; // square units; Koh Kong's and Sihanoukville's islands stay

/**
 * Natural Earth's outline of Cambodia and of its neighbours inside the frame, as SVG path data in units of
 * the frame. Arcs are simplified before they become polygons, so that two countries keep one border.
 */
export async function cut() {
  const frame = JSON.parse(await readFile(join(home, 'src/map/frame.json'), 'utf8'));
  const world = JSON.parse(await readFile(join(home, 'node_modules/world-atlas/countries-10m.json'), 'utf8'));
  const near = world.objects.countries.geometries.filter(({ properties }) => [cambodia, ...neighbours].includes(properties.name));
  const topology = { ...world, arcs: simplifiedArcs(world, near, frame) };
  delete topology.transform;

  const box = { left: -margin, top: -margin, right: frame.width + margin, bottom: frame.height + margin };
  const pathOf = (name, limit) =>
    rings(feature(topology, near.find(({ properties }) => properties.name === name)))
      .map((ring) => clip(ring.slice(0, -1), box))
      .filter((ring) => ring.length > 2 && area(ring) >= limit)
      .map(pathData)
      .join('');
  return {
    country: pathOf(cambodia, smallest.own),
    neighbours: neighbours.map((name) => pathOf(name, smallest.neighbour)).join(''),
  };
}

/** The arcs that these countries use, in units of the frame; the rest of the world stays empty. */
function simplifiedArcs({ arcs, transform: { scale, translate } }, geometries, frame) {
  const used = new Set(geometries.flatMap(({ arcs }) => arcs.flat(Infinity)).map((i) => (i < 0 ? ~i : i)));
  return arcs.map((arc, i) => {
    if (!used.has(i)) return [];
    let [x, y] = [0, 0];
    return simplify(arc.map(([dx, dy]) => [
      ((x += dx) * scale[0] + translate[0] - frame.west) * frame.unitsPerLon,
      (frame.north - ((y += dy) * scale[1] + translate[1])) * frame.unitsPerLat,
    ]), tolerance);
  });
}

const rings = ({ geometry }) => (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates).map(([outer]) => outer);

/** `M` to the first point, then steps in whole units, written as short as SVG allows. */
function pathData(ring) {
  const points = ring.map(([x, y]) => [Math.round(x), Math.round(y)]);
  let [x, y] = points[0];
  let steps = '';
  for (const [nx, ny] of points.slice(1)) {
    if (nx === x && ny === y) continue;
    for (const step of [nx - x, ny - y]) steps += (step < 0 || steps === '' ? '' : ' ') + step;
    [x, y] = [nx, ny];
  }
  return `M${points[0].join(' ')}l${steps}z`;
}
