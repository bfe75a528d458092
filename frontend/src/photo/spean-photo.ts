/*
 * A photo taken inside the page: it goes from the camera over a canvas to the program, and is neither among the photos of the
 * telephone nor anywhere else on it. The camera starts only after it was said that the client agrees, and is let go with the
 * still, with Stop, when the page is out of sight and when it is left.
 *
 * Attributes: `target`, where a photo is sent; `says-…`, the words. Events: `photo-sent` when the program has answered,
 * `photo-unable` with `detail.why` when there is no camera.
 */
import { Camera, NoCamera, stillSize } from './camera';

type Step = 'idle' | 'asking' | 'live' | 'still' | 'sending';

const QUALITY = 0.9;

class SpeanPhoto extends HTMLElement {
  private readonly camera = new Camera(navigator.mediaDevices);
  private readonly agree = document.createElement('input');
  private readonly video = document.createElement('video');
  private readonly canvas = document.createElement('canvas');
  private readonly status = document.createElement('p');
  private readonly acts = document.createElement('div');
  private step: Step = 'idle';

  connectedCallback(): void {
    if (this.childElementCount === 0) {
      this.build();
    }
    document.addEventListener('visibilitychange', this.seen);
    this.goes('idle', '');
  }

  disconnectedCallback(): void {
    document.removeEventListener('visibilitychange', this.seen);
    this.forget();
  }

  private build(): void {
    const label = document.createElement('label');
    this.agree.type = 'checkbox';
    this.agree.addEventListener('change', () => this.agreed());
    label.append(this.agree, ` ${this.says('agree')}`);
    this.video.playsInline = true;
    this.video.muted = true;
    this.video.setAttribute('aria-label', this.says('live'));
    this.canvas.setAttribute('role', 'img');
    this.canvas.setAttribute('aria-label', this.says('still'));
    this.status.setAttribute('role', 'status');
    this.status.className = 'note';
    this.acts.className = 'row';
    this.append(label, this.video, this.canvas, this.status, this.acts);
  }

  private says(what: string): string {
    return this.getAttribute(`says-${what}`) ?? '';
  }

  /** Whoever takes it back stops the camera, too. */
  private agreed(): void {
    this.forget();
    this.goes('idle', '');
  }

  private goes(step: Step, says: string): void {
    const moved = this.acts.contains(document.activeElement);
    this.step = step;
    this.video.hidden = step !== 'live';
    this.canvas.hidden = step !== 'still' && step !== 'sending';
    this.agree.disabled = step === 'sending';
    this.status.textContent = says;
    this.acts.replaceChildren(...this.buttons());
    if (moved) {
      this.acts.querySelector('button')?.focus();
    }
  }

  private buttons(): HTMLButtonElement[] {
    const stop = () => this.button('stop', '', () => this.stop());
    switch (this.step) {
      case 'idle': {
        const start = this.button('start', 'main', () => void this.start());
        start.disabled = !this.agree.checked;
        return [start];
      }
      case 'asking':
        return [stop()];
      case 'live':
        return [this.button('take', 'main', () => this.take()), stop()];
      case 'still':
        return [
          this.button('use', 'main', () => void this.use()),
          this.button('again', '', () => void this.start()),
          stop(),
        ];
      case 'sending':
        return [];
    }
  }

  private button(what: string, kind: string, does: () => void): HTMLButtonElement {
    const button = document.createElement('button');
    button.type = 'button';
    button.className = `btn ${kind}`.trim();
    button.textContent = this.says(what);
    button.addEventListener('click', does);
    return button;
  }

  private async start(): Promise<void> {
    this.forget();
    this.goes('asking', this.says('asking'));
    try {
      const stream = await this.camera.open();
      if (stream) {
        this.video.srcObject = stream;
        await this.video.play();
        this.goes('live', this.says('live'));
      }
    } catch (error) {
      if (error instanceof NoCamera) {
        this.goes('idle', this.says(error.why));
        this.dispatchEvent(new CustomEvent('photo-unable', { detail: { why: error.why } }));
      } else if (this.step === 'asking') {
        this.stop();
      }
    }
  }

  private take(): void {
    const { width, height } = stillSize(this.video.videoWidth, this.video.videoHeight);
    this.canvas.width = width;
    this.canvas.height = height;
    this.canvas.getContext('2d')?.drawImage(this.video, 0, 0, width, height);
    this.camera.close();
    this.goes('still', this.says('still'));
  }

  private stop(): void {
    this.forget();
    this.goes('idle', '');
  }

  /** Out of sight the camera is off; a still that was not used yet stays. */
  private readonly seen = (): void => {
    if (document.visibilityState === 'hidden' && (this.step === 'live' || this.step === 'asking')) {
      this.stop();
    }
  };

  /** The camera's light goes out, and of the still nothing is left in memory. */
  private forget(): void {
    this.camera.close();
    this.video.srcObject = null;
    this.canvas.width = 0;
    this.canvas.height = 0;
  }

  private async use(): Promise<void> {
    this.goes('sending', this.says('sending'));
    const kept = await this.send();
    if (kept) {
      this.forget();
      this.agree.checked = false;
      this.goes('idle', this.says('sent'));
    } else {
      this.goes('still', this.says('lost'));
    }
    this.dispatchEvent(new CustomEvent('photo-sent'));
  }

  private async send(): Promise<boolean> {
    const photo = await new Promise<Blob | null>((done) => this.canvas.toBlob(done, 'image/jpeg', QUALITY));
    if (!photo) {
      return false;
    }
    try {
      const answer = await fetch(this.getAttribute('target') ?? '', {
        method: 'POST',
        body: photo,
        headers: { 'Content-Type': 'image/jpeg', 'X-Client-Agrees': String(this.agree.checked) },
        cache: 'no-store',
        credentials: 'same-origin',
      });
      return answer.ok;
    } catch {
      return false;
    }
  }
}

customElements.define('spean-photo', SpeanPhoto);
