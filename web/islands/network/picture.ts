/** The network in the page's data: people at fixed places, and ties by week. Positions may be in any unit. */
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
  /** The text inside the dot, if there is room. */
  initial?: string;
  /** One of the eight face colours; −1 for the grey of all others. */
  face: number;
  x: number;
  y: number;
  group?: string;
  href?: string;
  /** True for the reader, who is drawn larger and in the accent colour. */
  me?: boolean;
}

export type Kind = "partner" | "neighbour" | "familiar" | "unconfirmed";

export interface Tie {
  a: string;
  b: string;
  kind: Kind;
  /** Relative to the other ties in the picture. */
  strength: number;
  /** The certainty of the kind, 0 to 1, drawn as opacity. */
  probability: number;
  /** Absent if the tie exists in every week. */
  week?: number;
  href?: string;
}

/** All texts of the island, in the reader's language. */
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
