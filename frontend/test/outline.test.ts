import assert from 'node:assert/strict';
import test from 'node:test';
import outline from 'outline:cambodia';
import { Border, ringsOf } from '../src/map/border';
import frame from '../src/map/frame.json';
import { boundsOf, inside } from '../src/map/geometry';
import { lake } from '../src/map/lake';
import { Projection } from '../src/map/projection';
import { dataSets } from './provinces';

const projection = new Projection(frame.width);
const border = new Border(outline.country, projection);

test('the outline is a few kB', () => {
  assert.ok(outline.country.length + outline.neighbours.length < 9000);
});

test('the whole country, with islands, lies inside the frame', () => {
  const rings = ringsOf(outline.country);
  assert.ok(rings.length >= 4, `${rings.length} rings`);
  const { x0, y0, x1, y1 } = boundsOf(rings.flat());
  assert.ok(x0 > 0 && y0 > 0 && x1 < frame.width && y1 < frame.height);
});

test('every capital that is not on the coast lies inside the country', () => {
  const coast = new Set(['KH-9', 'KH-18', 'KH-23']);
  for (const { code, lon, lat } of dataSets['all zero']!.filter((province) => !coast.has(province.code))) {
    assert.ok(border.holds(projection.place(lon, lat)), code);
  }
});

test('no capital stands in the Tonle Sap, and the lake lies inside the country', () => {
  const shore = lake.map(([lon, lat]) => projection.place(lon, lat));
  assert.ok(shore.every((point) => border.holds(point)));
  for (const { code, lon, lat } of dataSets['all zero']!) assert.ok(!inside(projection.place(lon, lat), [shore]), code);
});
