/** Douglas and Peucker's rule: drops the points that lie nearer than `tolerance` to the line without them. */
export function simplify(points, tolerance) {
  const first = points[0];
  const last = points.at(-1);
  if (points.length > 3 && first[0] === last[0] && first[1] === last[1]) {
    // A ring has no line from end to end: cut it at its farthest point.
    const far = farthest(points, 1, points.length - 1, (p) => Math.hypot(p[0] - first[0], p[1] - first[1])).at;
    const there = between(points, 0, far, tolerance);
    return [...there, ...between(points, far, points.length - 1, tolerance).slice(1)];
  }
  return between(points, 0, points.length - 1, tolerance);
}

function between(points, from, to, tolerance) {
  const { at, distance } = farthest(points, from + 1, to, (p) => offset(p, points[from], points[to]));
  if (distance <= tolerance) return [points[from], points[to]];
  return [...between(points, from, at, tolerance), ...between(points, at, to, tolerance).slice(1)];
}

function farthest(points, from, to, measure) {
  let at = from;
  let distance = -1;
  for (let i = from; i < to; i++) {
    const d = measure(points[i]);
    if (d > distance) [at, distance] = [i, d];
  }
  return { at, distance };
}

function offset([x, y], [ax, ay], [bx, by]) {
  const [dx, dy] = [bx - ax, by - ay];
  const length = dx * dx + dy * dy;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, ((x - ax) * dx + (y - ay) * dy) / length));
  return Math.hypot(x - ax - t * dx, y - ay - t * dy);
}
