import assert from 'node:assert/strict';
import test from 'node:test';
import { Idle, REPORTED_EVERY_MS } from '../src/lock/idle';

const limits = { locksAfter: 300_000, endsAfter: 1_200_000 };

test('a page locks five minutes after the last act, and not before', () => {
  const idle = new Idle(limits, 0);
  idle.acted(60_000);
  assert.equal(idle.locks(359_999), false);
  assert.equal(idle.locks(360_000), true);
  assert.equal(idle.ends(1_259_999), false);
  assert.equal(idle.ends(1_260_000), true);
});

test('an act in another tab that is told late does not turn the clock back', () => {
  const idle = new Idle(limits, 0);
  idle.acted(100_000);
  idle.acted(50_000);
  assert.equal(idle.locks(399_999), false);
});

test('acts are told of now and then, the last one too, and nothing is told where nobody acts', () => {
  const idle = new Idle(limits, 0);
  assert.equal(idle.tells(REPORTED_EVERY_MS * 3), false);
  idle.acted(1_000);
  assert.equal(idle.tells(2_000), false);
  assert.equal(idle.tells(REPORTED_EVERY_MS), true);
  assert.equal(idle.tells(REPORTED_EVERY_MS * 2), false);
  idle.acted(REPORTED_EVERY_MS + 1);
  assert.equal(idle.tells(REPORTED_EVERY_MS * 2), true);
});
