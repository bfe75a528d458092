/*
 * The camera, as far as it needs no page: asked for, let go, and why it could not be had.
 */

/** Why there is no picture of a camera: none there, not allowed, used by another program, or a page without https. */
export type Unable = 'none' | 'refused' | 'busy' | 'insecure';

/** What of a browser is needed; missing where the page did not come over https. */
export type Cameras = Pick<MediaDevices, 'getUserMedia'>;

export class NoCamera extends Error {
  constructor(readonly why: Unable) {
    super(why);
  }
}

/** The longest edge of a photo, in pixels: the program keeps no more. */
export const LONGEST_EDGE = 2400;

/** What lies behind the page is photographed, not who looks at it; and nothing is heard. */
const WANTED: MediaStreamConstraints = {
  audio: false,
  video: { facingMode: { ideal: 'environment' }, width: { ideal: LONGEST_EDGE }, height: { ideal: 1800 } },
};

export class Camera {
  private stream: MediaStream | undefined;
  private asked = 0;

  constructor(private readonly cameras: Cameras | undefined) {}

  /**
   * Asks for it; undefined where it was let go meanwhile.
   *
   * @throws NoCamera where it cannot be had
   */
  async open(): Promise<MediaStream | undefined> {
    if (!this.cameras) {
      throw new NoCamera('insecure');
    }
    const asked = ++this.asked;
    let stream: MediaStream;
    try {
      stream = await this.cameras.getUserMedia(WANTED);
    } catch (error) {
      throw new NoCamera(why(error));
    }
    if (asked !== this.asked) {
      stop(stream);
      return undefined;
    }
    this.stream = stream;
    return stream;
  }

  /** Lets go of it, also where the person is still being asked: its light goes out. */
  close(): void {
    this.asked++;
    if (this.stream) {
      stop(this.stream);
      this.stream = undefined;
    }
  }
}

function stop(stream: MediaStream): void {
  stream.getTracks().forEach((track) => track.stop());
}

export function why(error: unknown): Unable {
  switch ((error as { name?: string } | null)?.name) {
    case 'NotAllowedError':
    case 'SecurityError':
      return 'refused';
    case 'NotReadableError':
    case 'AbortError':
      return 'busy';
    default:
      return 'none';
  }
}

/** How large a still of a picture is: as it is, or with its longest edge as long as is kept. */
export function stillSize(width: number, height: number): { readonly width: number; readonly height: number } {
  const scale = Math.min(1, LONGEST_EDGE / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
}
