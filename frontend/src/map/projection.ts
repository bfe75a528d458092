import frame from './frame.json';
import type { Box, Point } from './geometry';

/** A map of a given width in pixels: plain latitude and longitude, true to scale at 12.5° north. */
export class Projection {
  readonly scale: number;
  readonly height: number;

  constructor(readonly width: number) {
    this.scale = width / frame.width;
    this.height = frame.height * this.scale;
  }

  get frame(): Box {
    return { x0: 0, y0: 0, x1: this.width, y1: this.height };
  }

  place(lon: number, lat: number): Point {
    return this.unit((lon - frame.west) * frame.unitsPerLon, (frame.north - lat) * frame.unitsPerLat);
  }

  /** From the outline's units. */
  unit(x: number, y: number): Point {
    return { x: x * this.scale, y: y * this.scale };
  }
}
