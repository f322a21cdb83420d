import type { Person } from "./picture";

/** A person's place on the canvas, in CSS pixels. */
export interface Spot {
  person: Person;
  x: number;
  y: number;
  r: number;
}

export interface Box {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** The suitable height of a picture with this width and number of people. */
export function heightFor(width: number, people: number): number {
  if (width < 720) return Math.round(width * (people > 60 ? 1.35 : people > 8 ? 1.15 : 0.9));
  return Math.round(Math.min(Math.max(width * 0.58, 360), people <= 6 ? 300 : people <= 13 ? 420 : 640));
}

/**
 * Fits the server's layout into the canvas. On a portrait canvas, a landscape layout is rotated, so that neighbours keep
 * their distance; the picture may also be stretched up to a ratio of 1.7, which a force layout tolerates.
 */
export function place(people: readonly Person[], width: number, height: number): Spot[] {
  const xs = people.map(person => person.x);
  const ys = people.map(person => person.y);
  const [left, right, top, bottom] = [Math.min(...xs), Math.max(...xs), Math.min(...ys), Math.max(...ys)];
  const turned = right - left > (bottom - top) * 1.15 && height > width;
  const wide = Math.max(turned ? bottom - top : right - left, 1e-9);
  const high = Math.max(turned ? right - left : bottom - top, 1e-9);

  const radius = Math.min(17, Math.max(4.5, Math.sqrt((width * height) / people.length / 42)));
  const side = Math.max(radius + 8, width < 720 ? 26 : 44);
  const over = radius + (people.some(person => person.me) ? 26 : 10);
  const under = radius + 26;
  const room = { width: width - 2 * side, height: height - over - under };
  let scaleX = people.length > 1 ? room.width / wide : 1;
  let scaleY = people.length > 1 ? room.height / high : 1;
  scaleX = Math.min(scaleX, scaleY * 1.7);
  scaleY = Math.min(scaleY, scaleX * 1.7);
  const x0 = side + (room.width - wide * scaleX) / 2;
  const y0 = over + (room.height - high * scaleY) / 2;

  return people.map(person => ({
    person,
    x: x0 + (turned ? person.y - top : person.x - left) * scaleX,
    y: y0 + (turned ? person.x - left : person.y - top) * scaleY,
    r: person.me ? radius * 1.5 : radius,
  }));
}

/** The position of a name that covers no other name and no other person. */
export interface Label {
  spot: Spot;
  x: number;
  y: number;
  align: CanvasTextAlign;
}

/** Places names in order of importance, `must` first. Leaves out names without room, and those beyond a readable number. */
export function label(spots: readonly Spot[], width: (text: string) => number, size: number, stage: Box, must: ReadonlySet<Spot>): Label[] {
  const taken: Box[] = [];
  const labels: Label[] = [];
  const most = Math.max(14, Math.round((stage.right - stage.left) / 20));
  const me = spots.find(spot => spot.person.me);
  for (const spot of spots) {
    if (spot.person.me || (labels.length >= most && !must.has(spot))) continue;
    const wide = width(spot.person.label);
    const all = choices(spot, wide, size, me);
    const chosen =
      all.find(choice => inside(choice.box, stage) && !taken.some(box => meet(box, choice.box)) && !spots.some(other => other !== spot && covers(other, choice.box))) ??
      (must.has(spot) ? all.find(choice => inside(choice.box, stage) && !taken.some(box => meet(box, choice.box))) : undefined);
    if (!chosen) continue;
    taken.push(chosen.box);
    labels.push({ spot, x: chosen.x, y: chosen.y, align: chosen.align });
  }
  return labels;
}

/** Below the face; in a person's own network, on the side away from the centre, so that no line crosses the name. */
function choices(spot: Spot, wide: number, size: number, me: Spot | undefined): (Omit<Label, "spot"> & { box: Box })[] {
  const { x, y, r } = spot;
  const gap = Math.max(3, r * 0.3);
  const box = (left: number, middle: number): Box => ({ left: left - 2, right: left + wide + 2, top: middle - size * 0.62, bottom: middle + size * 0.62 });
  const under = y + r + gap + size * 0.6;
  const over = y - r - gap - size * 0.6;
  const first = me && y < me.y - r ? [over, under] : [under, over];
  return [
    ...first.map(middle => ({ x, y: middle, align: "center" as const, box: box(x - wide / 2, middle) })),
    { x: x + r + gap, y, align: "left", box: box(x + r + gap, y) },
    { x: x - r - gap, y, align: "right", box: box(x - r - gap - wide, y) },
  ];
}

const inside = (box: Box, stage: Box): boolean => box.left >= stage.left && box.right <= stage.right && box.top >= stage.top && box.bottom <= stage.bottom;
const meet = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;

function covers(spot: Spot, box: Box): boolean {
  const x = Math.min(Math.max(spot.x, box.left), box.right);
  const y = Math.min(Math.max(spot.y, box.top), box.bottom);
  return Math.hypot(spot.x - x, spot.y - y) < spot.r + 1;
}
