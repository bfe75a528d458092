import { boundsOf, inside, segmentMeetsBox, segmentsOf, type Box, type Point, type Ring, type Segment } from './geometry';
import type { Projection } from './projection';

/** Reads the outline's path data (`M x y l dx dy … z`, repeated) back into rings, in the outline's units. */
export function ringsOf(path: string): Point[][] {
  return path.split('M').slice(1).map((piece) => {
    const numbers = piece.match(/-?\d+/g)!.map(Number);
    let [x, y] = [numbers[0]!, numbers[1]!];
    const ring = [{ x, y }];
    for (let i = 2; i + 1 < numbers.length; i += 2) ring.push({ x: (x += numbers[i]!), y: (y += numbers[i + 1]!) });
    return ring;
  });
}

const cell = 20;

/** The country's border on a map of one size, sorted into squares so that a label asks only its neighbourhood. */
export class Border {
  readonly rings: readonly Ring[];
  readonly segments: readonly Segment[];
  private readonly squares = new Map<number, Segment[]>();

  constructor(path: string, projection: Projection) {
    this.rings = ringsOf(path).map((ring) => ring.map(({ x, y }) => projection.unit(x, y)));
    this.segments = this.rings.flatMap(segmentsOf);
    for (const segment of this.segments) {
      for (const square of squaresOf(boundsOf([segment.a, segment.b]))) {
        const list = this.squares.get(square);
        if (list) list.push(segment);
        else this.squares.set(square, [segment]);
      }
    }
  }

  /** For a map that has no border to keep off. */
  static none(projection: Projection): Border {
    return new Border('', projection);
  }

  holds(point: Point): boolean {
    return inside(point, this.rings);
  }

  meets(box: Box): boolean {
    for (const square of squaresOf(box)) {
      if (this.squares.get(square)?.some((segment) => segmentMeetsBox(segment, box))) return true;
    }
    return false;
  }
}

function squaresOf({ x0, y0, x1, y1 }: Box): number[] {
  const squares: number[] = [];
  for (let x = Math.floor(x0 / cell); x <= Math.floor(x1 / cell); x++) {
    for (let y = Math.floor(y0 / cell); y <= Math.floor(y1 / cell); y++) squares.push(x * 1000 + y);
  }
  return squares;
}
