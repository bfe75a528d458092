import assert from 'node:assert/strict';
import test from 'node:test';
import outline from 'outline:cambodia';
import { Border } from '../src/map/border';
import { gap } from '../src/map/dodge';
import { boxesMeet, circleMeetsBox, within } from '../src/map/geometry';
import { layOut } from '../src/map/layout';
import { symbolMarks } from '../src/map/marks';
import { Projection } from '../src/map/projection';
import type { Province } from '../src/map/province';
import { dataSets, roughly } from './provinces';

function map(provinces: readonly Province[], width: number, group = 0, chosen: string[] = []) {
  const projection = new Projection(width);
  const border = new Border(outline.country, projection);
  const { marks } = symbolMarks(provinces, new Set(chosen), group, 'en', projection, roughly);
  return { ...layOut(marks, projection.frame, border, roughly), border, frame: projection.frame };
}

for (const [name, provinces] of Object.entries(dataSets)) {
  for (const width of [300, 328, 592, 700]) {
    for (const group of [0, 3, 4, 5]) {
      const { marks, labels, frame } = map(provinces, width, group, ['KH-2']);

      test(`${name}, ${width} px, group ${group}: 25 symbols, none nearer than ${gap} px to another`, () => {
        assert.equal(marks.length, 25);
        marks.forEach((a, i) => marks.slice(i + 1).forEach((b) => {
          const between = Math.hypot(a.at.x - b.at.x, a.at.y - b.at.y) - a.radius - b.radius;
          assert.ok(between >= gap - 1e-6, `${a.code} and ${b.code}: ${between}`);
        }));
      });

      test(`${name}, ${width} px, group ${group}: labels keep off labels and symbols, inside the frame`, () => {
        labels.forEach((a, i) => {
          assert.ok(within(a.box, frame), `${a.code} leaves the frame`);
          labels.slice(i + 1).forEach((b) => assert.ok(!boxesMeet(a.box, b.box), `${a.code} lies on ${b.code}`));
          marks.forEach((mark) => assert.ok(!circleMeetsBox(mark.at, mark.radius, a.box), `${a.code} lies on the symbol of ${mark.code}`));
        });
      });
    }
  }
}

test('at 592 px every province of the forum has its name', () => {
  for (const name of ['all groups', 'one group', 'all zero', 'in Khmer']) {
    const { labels, marks } = map(dataSets[name]!, 592);
    const missing = marks.filter(({ code }) => !labels.some((label) => label.code === code)).map(({ code }) => code);
    assert.deepEqual(missing, [], name);
  }
});

test('on a phone only provinces with services, and the chosen one, have their name', () => {
  const { labels } = map(dataSets['one group']!, 328, 4, ['KH-9']);
  assert.deepEqual(labels.map(({ code }) => code).sort(), ['KH-1', 'KH-12', 'KH-2', 'KH-24', 'KH-6', 'KH-8', 'KH-9']);
});

test('at 592 px hardly a name lies across the border', () => {
  for (const name of ['all groups', 'one group', 'all zero']) {
    const { labels, border } = map(dataSets[name]!, 592);
    const across = labels.filter(({ box }) => border.meets(box));
    assert.ok(across.length <= 1, `${name}: ${across.map(({ code }) => code).join()}`);
  }
});

test('crowded capitals keep a line to their true place', () => {
  const { marks } = map(dataSets['all groups']!, 592);
  const aside = (code: string) => marks.find((mark) => mark.code === code)!.aside;
  assert.ok(!aside('KH-12'), 'Phnom Penh stays');
  assert.ok(aside('KH-8'), 'Kandal gives way');
});

test('the same input gives the same picture, in any order of the provinces', () => {
  const provinces = dataSets['all groups']!;
  const picture = (of: readonly Province[]) => map(of, 592).labels.map(({ code, box }) => [code, box]);
  assert.deepEqual(picture([...provinces].reverse()), picture(provinces));
});

test('a layout takes less than 10 ms', () => {
  for (let i = 0; i < 20; i++) map(dataSets['all groups']!, 592);
  const projection = new Projection(592);
  const border = new Border(outline.country, projection);
  const { marks } = symbolMarks(dataSets['all groups']!, new Set(), 0, 'en', projection, roughly);
  const times = Array.from({ length: 21 }, () => {
    // The processor's time and not the wall's, and the best of many: other programs may be at work.
    const start = process.cpuUsage();
    layOut(marks, projection.frame, border, roughly);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  }).sort((a, b) => a - b);
  console.log(`layout: ${times[0]!.toFixed(1)} ms, median ${times[10]!.toFixed(1)} ms`);
  assert.ok(times[0]! < 10, `${times[0]!.toFixed(1)} ms`);
});
