import type { Person, Picture, Tie } from "./picture";

/** The ties of each week, indexed once, so that the scrubber only looks them up. */
export class Weeks {
  readonly names: string[];
  readonly #ties: Map<string, Tie>[];

  constructor(picture: Picture) {
    const known = new Set(picture.nodes.map(person => person.id));
    this.names = picture.weeks ?? [];
    this.#ties = Array.from({ length: Math.max(1, this.names.length) }, () => new Map<string, Tie>());
    for (const tie of picture.ties) {
      if (!known.has(tie.a) || !known.has(tie.b)) continue;
      if (tie.week === undefined) for (const week of this.#ties) week.set(key(tie), tie);
      else this.#ties[tie.week]?.set(key(tie), tie);
    }
  }

  get last(): number {
    return this.#ties.length - 1;
  }

  at(week: number): ReadonlyMap<string, Tie> {
    return this.#ties[Math.min(Math.max(week, 0), this.last)]!;
  }

  /** A person's network in a week: their ties and the people at the other ends. */
  circle(person: Person, week: number): { ties: Tie[]; people: Set<string> } {
    const ties = [...this.at(week).values()].filter(tie => tie.a === person.id || tie.b === person.id);
    return { ties, people: new Set(ties.flatMap(tie => [tie.a, tie.b])) };
  }
}

export function key(tie: Tie): string {
  return tie.a < tie.b ? `${tie.a} ${tie.b}` : `${tie.b} ${tie.a}`;
}
