/** Sutherland and Hodgman's rule: the part of a closed ring inside a rectangle. */
export function clip(ring, { left, top, right, bottom }) {
  const sides = [
    [(p) => p[0] >= left, (a, b) => atX(a, b, left)],
    [(p) => p[0] <= right, (a, b) => atX(a, b, right)],
    [(p) => p[1] >= top, (a, b) => atY(a, b, top)],
    [(p) => p[1] <= bottom, (a, b) => atY(a, b, bottom)],
  ];
  return sides.reduce((points, [inside, cross]) => {
    const kept = [];
    points.forEach((point, i) => {
      const before = points.at(i - 1);
      if (inside(point) !== inside(before)) kept.push(cross(before, point));
      if (inside(point)) kept.push(point);
    });
    return kept;
  }, ring);
}

const atX = (a, b, x) => [x, a[1] + ((b[1] - a[1]) * (x - a[0])) / (b[0] - a[0])];
const atY = (a, b, y) => [a[0] + ((b[0] - a[0]) * (y - a[1])) / (b[1] - a[1]), y];

export function area(ring) {
  return Math.abs(ring.reduce((sum, [x, y], i) => {
    const [px, py] = ring.at(i - 1);
    return sum + px * y - x * py;
  }, 0)) / 2;
}
