/** What the page says of a network: people at fixed places, ties week by week. Positions may be in any unit. */
export interface Picture {
  nodes: Person[];
  ties: Tie[];
  /** Names of the weeks in order; a tie's `week` is an index into them. Without weeks there is no scrubber. */
  weeks?: string[];
  /** The week shown first; the last one if absent. */
  week?: number;
  words?: Partial<Words>;
}

export interface Person {
  id: string;
  label: string;
  /** What stands in the dot, where there is room. */
  initial?: string;
  /** One of the eight face colours; −1: the grey of everything else. */
  face: number;
  x: number;
  y: number;
  group?: string;
  href?: string;
  /** The person who looks: drawn larger, in the accent. */
  me?: boolean;
}

export type Kind = "partner" | "neighbour" | "familiar" | "unconfirmed";

export interface Tie {
  a: string;
  b: string;
  kind: Kind;
  /** Relative to the other ties of the picture. */
  strength: number;
  /** How sure the kind is, 0 to 1: drawn as opacity. */
  probability: number;
  /** Absent: in every week. */
  week?: number;
  href?: string;
}

/** Everything the island says, in the person's language. */
export interface Words {
  picture: string;
  week: string;
  play: string;
  pause: string;
  open: string;
  evidence: string;
  sure: string;
  none: string;
  kinds: Record<Kind, string>;
}

const english: Words = {
  picture: "Network. Arrow keys move from person to person, Enter opens. The same is in the table below.",
  week: "Week",
  play: "Play",
  pause: "Pause",
  open: "Open",
  evidence: "Evidence",
  sure: "sure",
  none: "no ties in this week",
  kinds: { partner: "good partner", neighbour: "good neighbour", familiar: "familiar", unconfirmed: "unconfirmed" },
};

/** Reads the picture from the figure's JSON block, or from the address in `data-network-url`. */
export async function read(figure: HTMLElement): Promise<{ picture: Picture; words: Words } | null> {
  const block = figure.querySelector<HTMLScriptElement>('script[type="application/json"]');
  const url = figure.dataset["networkUrl"];
  let picture: Picture | null = null;
  if (block?.textContent) picture = JSON.parse(block.textContent) as Picture;
  else if (url) {
    const answer = await fetch(url, { headers: { Accept: "application/json" } });
    if (answer.ok) picture = (await answer.json()) as Picture;
  }
  if (!picture || picture.nodes.length === 0) return null;
  const words = { ...english, ...picture.words, kinds: { ...english.kinds, ...picture.words?.kinds } };
  return { picture, words };
}
