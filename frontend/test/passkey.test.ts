import assert from 'node:assert/strict';
import test from 'node:test';
import { bytes, creation, text } from '../src/passkey/json';
import { taken } from '../src/passkey/name';

test('a name that another device has is taken, however it is written, and no name is no clash', () => {
  assert.ok(taken('my telephone\nទូរស័ព្ទ', ' My Telephone '));
  assert.ok(taken('my telephone\nទូរស័ព្ទ', 'ទូរស័ព្ទ'));
  assert.ok(!taken('my telephone', 'my computer'));
  assert.ok(!taken('my telephone', ''));
  assert.ok(!taken('', ''));
});

test('bytes survive the way to JSON and back, whatever their number', () => {
  for (let length = 0; length < 40; length++) {
    const all = Uint8Array.from({ length }, (_, at) => (at * 89 + 250) % 256);
    const written = text(all.buffer);
    assert.match(written, /^[A-Za-z0-9_-]*$/);
    assert.deepEqual(bytes(written), all);
  }
});

test('what has to be bytes becomes bytes, and the rest stays', () => {
  const options = creation({
    challenge: 'AQID',
    rp: { id: 'spean.example', name: 'Spean' },
    user: { id: '_-8', name: 'sok', displayName: 'Sok' },
    pubKeyCredParams: [{ type: 'public-key', alg: -7 }],
    excludeCredentials: [{ type: 'public-key', id: 'BAU' }],
  });
  assert.deepEqual(options.challenge, Uint8Array.of(1, 2, 3));
  assert.deepEqual(options.user.id, Uint8Array.of(255, 239));
  assert.equal(options.user.displayName, 'Sok');
  assert.deepEqual(options.excludeCredentials?.[0]?.id, Uint8Array.of(4, 5));
  assert.equal(options.rp.id, 'spean.example');
});
