import type { Kind, Person, Tie, Words } from "./picture";
import type { Spot } from "./place";

const order: Kind[] = ["partner", "neighbour", "familiar", "unconfirmed"];

/** “Name · good partner 3 · good neighbour 4”, with a link to the person's page. */
export function tellPerson(tip: HTMLElement, person: Person, ties: readonly Tie[], words: Words): void {
  const counts = order.map(kind => [words.kinds[kind], ties.filter(tie => tie.kind === kind).length] as const).filter(([, count]) => count > 0);
  const rest = counts.length > 0 ? counts.map(([kind, count]) => `${kind} ${count}`).join(" · ") : words.none;
  say(tip, person.label, [person.group, rest].filter(Boolean).join(" · "), person.href, words.open);
}

/** “A – B · good neighbour · 61 % sure”, with a link to the evidence. */
export function tellTie(tip: HTMLElement, tie: Tie, spots: ReadonlyMap<string, Spot>, words: Words): void {
  const names = [tie.a, tie.b].map(id => spots.get(id)?.person.label ?? "").join(" – ");
  say(tip, names, `${words.kinds[tie.kind]} · ${Math.round(tie.probability * 100)}% ${words.sure}`, tie.href, words.evidence);
}

function say(tip: HTMLElement, name: string, rest: string, href: string | undefined, link: string): void {
  const strong = document.createElement("strong");
  strong.textContent = name;
  tip.replaceChildren(strong, ` · ${rest} `);
  if (!href) return;
  const anchor = document.createElement("a");
  anchor.href = href;
  anchor.textContent = link;
  tip.append(anchor);
}
