import assert from 'node:assert/strict';
import test from 'node:test';
import { next } from '../src/toolbar/next';

test('arrows go round, Home and End to the ends, other keys nowhere', () => {
  assert.equal(next(0, 3, 'ArrowRight'), 1);
  assert.equal(next(2, 3, 'ArrowDown'), 0);
  assert.equal(next(0, 3, 'ArrowLeft'), 2);
  assert.equal(next(1, 3, 'Home'), 0);
  assert.equal(next(1, 3, 'End'), 2);
  assert.equal(next(1, 3, 'Tab'), undefined);
  assert.equal(next(-1, 3, 'ArrowRight'), undefined);
  assert.equal(next(0, 0, 'End'), undefined);
});
