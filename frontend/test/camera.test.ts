import assert from 'node:assert/strict';
import test from 'node:test';
import { Camera, type Cameras, LONGEST_EDGE, NoCamera, stillSize, why } from '../src/photo/camera';

/** A camera whose picture can be let go, and what it was asked for. */
function fake(answers: () => Promise<void> = () => Promise.resolve()) {
  const told = { stopped: 0, asked: undefined as MediaStreamConstraints | undefined };
  const stream = { getTracks: () => [{ stop: () => told.stopped++ }, { stop: () => told.stopped++ }] };
  const cameras = {
    getUserMedia: async (wanted?: MediaStreamConstraints) => {
      told.asked = wanted;
      await answers();
      return stream as unknown as MediaStream;
    },
  } satisfies Cameras;
  return { told, cameras };
}

test('what lies behind the page is asked for, and nothing is heard', async () => {
  const { told, cameras } = fake();
  assert.ok(await new Camera(cameras).open());
  assert.equal(told.asked?.audio, false);
  assert.deepEqual((told.asked?.video as MediaTrackConstraints).facingMode, { ideal: 'environment' });
});

test('a camera that is let go is off, and twice does no harm', async () => {
  const { told, cameras } = fake();
  const camera = new Camera(cameras);
  await camera.open();
  camera.close();
  camera.close();
  assert.equal(told.stopped, 2);
});

test('a camera that comes after it was let go is turned off at once', async () => {
  let allow = () => {};
  const { told, cameras } = fake(() => new Promise((done) => (allow = done)));
  const camera = new Camera(cameras);
  const opened = camera.open();
  camera.close();
  allow();
  assert.equal(await opened, undefined);
  assert.equal(told.stopped, 2);
});

test('why there is no camera is told apart', async () => {
  assert.equal(why({ name: 'NotAllowedError' }), 'refused');
  assert.equal(why({ name: 'SecurityError' }), 'refused');
  assert.equal(why({ name: 'NotFoundError' }), 'none');
  assert.equal(why({ name: 'OverconstrainedError' }), 'none');
  assert.equal(why({ name: 'NotReadableError' }), 'busy');
  assert.equal(why(null), 'none');
  const { cameras } = fake(() => Promise.reject(Object.assign(new Error('no'), { name: 'NotAllowedError' })));
  await assert.rejects(new Camera(cameras).open(), (error) => error instanceof NoCamera && error.why === 'refused');
  await assert.rejects(new Camera(undefined).open(), (error) => error instanceof NoCamera && error.why === 'insecure');
});

test('a still is as large as the picture, and no larger than is kept', () => {
  assert.deepEqual(stillSize(1280, 720), { width: 1280, height: 720 });
  assert.deepEqual(stillSize(4000, 3000), { width: LONGEST_EDGE, height: 1800 });
  assert.deepEqual(stillSize(3000, 4000), { width: 1800, height: LONGEST_EDGE });
  assert.deepEqual(stillSize(9000, 1), { width: LONGEST_EDGE, height: 1 });
});
