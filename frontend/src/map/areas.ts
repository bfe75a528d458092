import { boundsOf, distanceToSegment, inside, segmentsOf, type Point, type Ring } from './geometry';
import type { Projection } from './projection';

/** A province's area on a map of one size. */
export interface Area {
  readonly path: string;
  /** The point farthest from the area's edge, and how far that is. */
  readonly middle: Point;
  readonly radius: number;
}

/** Longitude and latitude, rings within polygons, by province code. */
export type Boundaries = ReadonlyMap<string, readonly (readonly (readonly [number, number])[])[]>;

interface Feature {
  readonly properties?: Record<string, unknown> | null;
  readonly geometry?: { readonly type: string; readonly coordinates: unknown } | null;
}

/** Reads an administrator's file; what is not a polygon with a code KH-n is passed over. */
export function boundariesOf(geojson: { readonly features?: readonly Feature[] }): Boundaries {
  const found = new Map<string, [number, number][][]>();
  for (const { properties, geometry } of geojson.features ?? []) {
    const code = [properties?.['shapeISO'], properties?.['iso'], properties?.['ISO_1']].find((value) => /^KH-\d+$/.test(String(value)));
    if (typeof code !== 'string' || !geometry) continue;
    const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.type === 'MultiPolygon' ? geometry.coordinates : [];
    const rings = (polygons as [number, number][][][]).flat();
    if (rings.length > 0) found.set(code, [...(found.get(code) ?? []), ...rings]);
  }
  return found;
}

export function areasOf(boundaries: Boundaries, projection: Projection): Map<string, Area> {
  const areas = new Map<string, Area>();
  for (const [code, lonLatRings] of boundaries) {
    const rings = lonLatRings.map((ring) => ring.map(([lon, lat]) => projection.place(lon, lat)));
    const path = rings.map((ring) => `M${ring.map(({ x, y }) => `${x.toFixed(1)} ${y.toFixed(1)}`).join('L')}z`).join('');
    areas.set(code, { path, ...middleOf(rings) });
  }
  return areas;
}

/** Looks over a grid and then, twice, more finely round the best point. */
function middleOf(rings: readonly Ring[]): { middle: Point; radius: number } {
  const { x0, y0, x1, y1 } = boundsOf(rings.flat());
  const segments = rings.flatMap(segmentsOf);
  let middle = { x: (x0 + x1) / 2, y: (y0 + y1) / 2 };
  let radius = 0;
  let reach = { x: (x1 - x0) / 2, y: (y1 - y0) / 2 };
  for (let round = 0; round < 3; round++) {
    const centre = middle;
    for (let i = -6; i <= 6; i++) {
      for (let j = -6; j <= 6; j++) {
        const point = { x: centre.x + (reach.x * i) / 6, y: centre.y + (reach.y * j) / 6 };
        const off = inside(point, rings) ? segments.reduce((least, segment) => Math.min(least, distanceToSegment(point, segment)), Infinity) : 0;
        if (off > radius) [middle, radius] = [point, off];
      }
    }
    reach = { x: reach.x / 5, y: reach.y / 5 };
  }
  return { middle, radius };
}
