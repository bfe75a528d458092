import assert from 'node:assert/strict';
import test from 'node:test';
import { areasOf, boundariesOf } from '../src/map/areas';
import { neighbour } from '../src/map/neighbour';
import { Projection } from '../src/map/projection';
import { step, steps } from '../src/map/shades';

const square = (lon: number, lat: number) => [[lon, lat], [lon + 1, lat], [lon + 1, lat + 1], [lon, lat + 1], [lon, lat]];

test('codes are read under any of their three names; other features are passed over', () => {
  const boundaries = boundariesOf({
    features: [
      { properties: { shapeISO: 'KH-2' }, geometry: { type: 'Polygon', coordinates: [square(103, 12)] } },
      { properties: { iso: 'KH-3' }, geometry: { type: 'MultiPolygon', coordinates: [[square(104, 12)], [square(106, 12)]] } },
      { properties: { ISO_1: 'KH-4' }, geometry: { type: 'Polygon', coordinates: [square(105, 12)] } },
      { properties: { shapeISO: 'VN-1' }, geometry: { type: 'Polygon', coordinates: [square(105, 12)] } },
      { properties: { shapeISO: 'KH-5' }, geometry: { type: 'Point', coordinates: [105, 12] } },
      { properties: null, geometry: null },
    ],
  });
  assert.deepEqual([...boundaries.keys()], ['KH-2', 'KH-3', 'KH-4']);
  assert.equal(boundaries.get('KH-3')!.length, 2);
  assert.equal(boundariesOf({}).size, 0);
});

test('the number stands in the middle of the area', () => {
  const projection = new Projection(592);
  const areas = areasOf(boundariesOf({ features: [{ properties: { iso: 'KH-2' }, geometry: { type: 'Polygon', coordinates: [square(103, 12)] } }] }), projection);
  const { middle, radius } = areas.get('KH-2')!;
  const wanted = projection.place(103.5, 12.5);
  assert.ok(Math.hypot(middle.x - wanted.x, middle.y - wanted.y) < 2);
  assert.ok(Math.abs(radius - 51) < 2, String(radius));
});

test('five steps from the least to the largest, and one for none', () => {
  assert.equal(step(0, 51), 0);
  assert.equal(step(1, 51), 1);
  assert.equal(step(51, 51), steps);
  assert.deepEqual([0, 1, 5, 12, 25, 51].map((count) => step(count, 51)), [0, 1, 2, 3, 4, 5]);
});

test('an arrow key goes to the nearest place in its direction', () => {
  const places = [
    { code: 'here', at: { x: 0, y: 0 } }, { code: 'right', at: { x: 50, y: 5 } },
    { code: 'farther', at: { x: 90, y: 0 } }, { code: 'below', at: { x: 5, y: 40 } },
  ];
  assert.equal(neighbour(places, 'here', 'ArrowRight')?.code, 'right');
  assert.equal(neighbour(places, 'here', 'ArrowDown')?.code, 'below');
  assert.equal(neighbour(places, 'here', 'ArrowLeft'), undefined);
  assert.equal(neighbour(places, 'here', 'a'), undefined);
});
