import type { Kind, Tie } from "./picture";
import { label, type Spot } from "./place";

/** The current colours of the page, light or dark. */
export interface Colours {
  ground: string;
  ink: string;
  accent: string;
  onAccent: string;
  edge: string;
  font: string;
  faces: string[];
  none: string;
}

export function colours(element: Element): Colours {
  const style = getComputedStyle(element);
  const read = (name: string): string => style.getPropertyValue(name).trim();
  return {
    ground: read("--ground"),
    ink: read("--ink"),
    accent: read("--accent"),
    onAccent: read("--on-accent"),
    edge: read("--edge"),
    font: read("--font"),
    faces: Array.from({ length: 8 }, (_, index) => read(`--face-${index}`)),
    none: read("--face-none"),
  };
}

/** The content of one picture on the canvas. */
export interface Scene {
  width: number;
  height: number;
  spots: ReadonlyMap<string, Spot>;
  before: ReadonlyMap<string, Tie>;
  now: ReadonlyMap<string, Tie>;
  /** From 0, the previous week, to 1, the current week. */
  moved: number;
  strongest: number;
  /** The highlighted people; null for everyone. */
  circle: ReadonlySet<string> | null;
  focus: Spot | null;
  focusTie: string | null;
}

const dashes: Record<Kind, number[]> = { partner: [], neighbour: [5, 6], familiar: [2, 6], unconfirmed: [0.5, 6] };

export function paint(canvas: CanvasRenderingContext2D, scene: Scene, colour: Colours): void {
  canvas.clearRect(0, 0, scene.width, scene.height);
  paintTies(canvas, scene, colour);
  for (const spot of scene.spots.values()) paintPerson(canvas, scene, spot, colour);
  paintNames(canvas, scene, colour);
  canvas.globalAlpha = 1;
}

function paintTies(canvas: CanvasRenderingContext2D, scene: Scene, colour: Colours): void {
  canvas.lineCap = "round";
  const crowd = scene.now.size > 120 ? 0.6 : 1;
  for (const pair of new Set([...scene.before.keys(), ...scene.now.keys()])) {
    const before = scene.before.get(pair);
    const now = scene.now.get(pair);
    const tie = (now ?? before)!;
    const a = scene.spots.get(tie.a);
    const b = scene.spots.get(tie.b);
    if (!a || !b) continue;
    const dim = fits(scene, tie) ? 1 : 0.12;
    const bold = scene.focusTie === pair ? 1.5 : 0;
    canvas.globalAlpha = Math.min(1, blend(opacity(before), opacity(now), scene.moved) * dim + bold * 0.3);
    if (canvas.globalAlpha < 0.01) continue;
    canvas.lineWidth = (blend(weight(before ?? tie, scene.strongest), weight(now ?? tie, scene.strongest), scene.moved) + bold) * crowd;
    canvas.strokeStyle = tie.kind === "unconfirmed" ? colour.edge : colour.accent;
    canvas.setLineDash(dashes[tie.kind]);
    canvas.beginPath();
    canvas.moveTo(a.x, a.y);
    canvas.lineTo(b.x, b.y);
    canvas.stroke();
  }
  canvas.setLineDash([]);
}

/** True if a tie is in focus: one of the focused person's ties, or any tie if there is no focus. */
function fits(scene: Scene, tie: Tie): boolean {
  return !scene.focus || tie.a === scene.focus.person.id || tie.b === scene.focus.person.id;
}

function paintPerson(canvas: CanvasRenderingContext2D, scene: Scene, spot: Spot, colour: Colours): void {
  const bright = !scene.circle || scene.circle.has(spot.person.id);
  canvas.globalAlpha = 1;
  disc(canvas, spot, spot.r + (spot.r > 8 ? 3 : 1.5), colour.ground);
  canvas.globalAlpha = bright ? 1 : 0.22;
  disc(canvas, spot, spot.r, spot.person.me ? colour.accent : (colour.faces[spot.person.face % 8] ?? colour.none));
  if (spot.person.initial && !spot.person.me && spot.r > 10) {
    canvas.font = `600 ${Math.round(spot.r * 0.85)}px ${colour.font}`;
    canvas.textAlign = "center";
    canvas.textBaseline = "middle";
    canvas.fillStyle = "#fff";
    canvas.fillText(spot.person.initial, spot.x, spot.y + 0.5);
  }
  if (scene.focus === spot) {
    canvas.strokeStyle = colour.accent;
    canvas.lineWidth = 2;
    canvas.beginPath();
    canvas.arc(spot.x, spot.y, spot.r + 4, 0, Math.PI * 2);
    canvas.stroke();
  }
}

function paintNames(canvas: CanvasRenderingContext2D, scene: Scene, colour: Colours): void {
  const size = scene.width < 720 ? 14 : 13;
  const ties = new Map<string, number>();
  for (const tie of scene.now.values()) for (const id of [tie.a, tie.b]) ties.set(id, (ties.get(id) ?? 0) + 1);
  const rank = (spot: Spot): number => (spot === scene.focus ? 2e6 : 0) + (scene.circle?.has(spot.person.id) ? 1e6 : 0) + (ties.get(spot.person.id) ?? 0);
  const order = [...scene.spots.values()].sort((a, b) => rank(b) - rank(a));
  const must = new Set(order.filter(spot => spot === scene.focus || (scene.circle?.has(spot.person.id) ?? false)));

  canvas.font = `${size}px ${colour.font}`;
  canvas.textBaseline = "middle";
  canvas.lineJoin = "round";
  const stage = { left: 2, top: 2, right: scene.width - 2, bottom: scene.height - 2 };
  for (const name of label(order, text => canvas.measureText(text).width, size, stage, must)) {
    const { id, label: text } = name.spot.person;
    if (scene.circle && !scene.circle.has(id)) continue;
    canvas.globalAlpha = 1;
    canvas.textAlign = name.align;
    canvas.strokeStyle = colour.ground;
    canvas.lineWidth = 4;
    canvas.strokeText(text, name.x, name.y);
    canvas.fillStyle = colour.ink;
    canvas.fillText(text, name.x, name.y);
  }
  const me = order.find(spot => spot.person.me);
  if (!me) return;
  canvas.font = `650 ${size}px ${colour.font}`;
  canvas.textAlign = "center";
  canvas.fillStyle = colour.onAccent;
  if (me.r > 10) canvas.fillText(me.person.label, me.x, me.y + 0.5);
}

function disc(canvas: CanvasRenderingContext2D, spot: Spot, radius: number, fill: string): void {
  canvas.fillStyle = fill;
  canvas.beginPath();
  canvas.arc(spot.x, spot.y, radius, 0, Math.PI * 2);
  canvas.fill();
}

const opacity = (tie: Tie | undefined): number => (tie ? 0.25 + 0.65 * Math.min(Math.max(tie.probability, 0), 1) : 0);
const weight = (tie: Tie, strongest: number): number => 1.25 + 2.75 * Math.sqrt(Math.max(tie.strength, 0) / strongest);
const blend = (from: number, to: number, moved: number): number => from + (to - from) * moved;
