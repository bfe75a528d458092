import assert from 'node:assert/strict';
import test from 'node:test';
import { fingerprint } from '../src/unsent/fingerprint';
import { LONGEST_UNSENT_MS, Pace } from '../src/unsent/pace';
import { startedAgain, unsent, way } from '../src/unsent/unsent';

const field = (id: string, text: string, kept: string) => ({ id, name: id, text, kept: fingerprint(kept) });

test('the fingerprint is that of the program, in both languages', () => {
  assert.equal(fingerprint(''), '0');
  assert.equal(fingerprint('hello'), '99162322');
  assert.equal(fingerprint('ស្រីមុំ'), '-2015620942');
  assert.equal(fingerprint('a'.repeat(5_000)), '-823248768');
});

test('unsent is what somebody touched and the program has not, in the order of the page', () => {
  const page = [field('a', 'one more', 'one'), field('b', 'same', 'same'), field('c', 'not touched', ''), field('d', '', 'gone')];
  assert.deepEqual(
    unsent(page, new Set(['d', 'b', 'a'])).map((each) => each.id),
    ['a', 'd'],
  );
});

test('a text is put back where there is what was there before, and never over what somebody wrote since', () => {
  const typed = field('a', 'hers today', 'hers');
  assert.equal(way(typed, field('a', 'hers', 'hers')), 'put');
  assert.equal(way(typed, field('a', 'hers today', 'hers today')), 'arrived');
  assert.equal(way(typed, field('a', 'somebody’s', 'somebody’s')), 'changed');
  assert.equal(way(typed, undefined), 'away');
});

test('a session that ends while the program goes on was ended on purpose', () => {
  assert.equal(startedAgain('first', 'second'), true);
  assert.equal(startedAgain('first', 'first'), false);
  assert.equal(startedAgain('first', null), false);
  assert.equal(startedAgain('', 'second'), false);
});

test('whoever types on and on has it sent every three seconds, whoever pauses at the pause', () => {
  const pace = new Pace();
  const sent: number[] = [];
  for (let at = 0; at <= 2 * LONGEST_UNSENT_MS; at += 200) {
    if (pace.typed(at)) {
      sent.push(at);
    }
  }
  assert.deepEqual(sent, [LONGEST_UNSENT_MS, 2 * LONGEST_UNSENT_MS]);
  assert.equal(pace.typed(2 * LONGEST_UNSENT_MS + 701), false);
  assert.equal(pace.typed(2 * LONGEST_UNSENT_MS + 1_300), false);
});
