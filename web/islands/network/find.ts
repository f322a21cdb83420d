import type { Tie } from "./picture";
import type { Spot } from "./place";

/** The person at a point, with tolerance for a finger. */
export function personAt(spots: Iterable<Spot>, x: number, y: number, reach: number): Spot | null {
  let nearest: Spot | null = null;
  let least = Infinity;
  for (const spot of spots) {
    const distance = Math.hypot(spot.x - x, spot.y - y) - spot.r;
    if (distance < least && distance <= reach) [nearest, least] = [spot, distance];
  }
  return nearest;
}

/** The tie at a point. */
export function tieAt(ties: ReadonlyMap<string, Tie>, spots: ReadonlyMap<string, Spot>, x: number, y: number, reach: number): string | null {
  let nearest: string | null = null;
  let least = reach;
  for (const [pair, tie] of ties) {
    const a = spots.get(tie.a);
    const b = spots.get(tie.b);
    if (!a || !b) continue;
    const distance = fromSegment(a, b, x, y);
    if (distance < least) [nearest, least] = [pair, distance];
  }
  return nearest;
}

/** The next person in the direction of an arrow key: near, and not far off the axis. */
export function towards(spots: Iterable<Spot>, from: Spot, dx: number, dy: number): Spot | null {
  let best: Spot | null = null;
  let least = Infinity;
  for (const spot of spots) {
    const along = (spot.x - from.x) * dx + (spot.y - from.y) * dy;
    const aside = Math.abs((spot.x - from.x) * dy - (spot.y - from.y) * dx);
    const cost = along + 2 * aside;
    if (along > 1 && cost < least) [best, least] = [spot, cost];
  }
  return best;
}

function fromSegment(a: Spot, b: Spot, x: number, y: number): number {
  const length = (b.x - a.x) ** 2 + (b.y - a.y) ** 2;
  const along = length === 0 ? 0 : Math.min(1, Math.max(0, ((x - a.x) * (b.x - a.x) + (y - a.y) * (b.y - a.y)) / length));
  return Math.hypot(x - a.x - along * (b.x - a.x), y - a.y - along * (b.y - a.y));
}
