import { Controller } from "@hotwired/stimulus";
import { visit } from "@hotwired/turbo";
import { QUARTER, place, secondAt, timeIn } from "../day";

const FAR = 6;

/** The period being chosen, and the free period around it. */
interface Choice {
  readonly strip: HTMLElement;
  readonly link: HTMLAnchorElement;
  readonly x: number;
  readonly pressed: number;
  readonly first: number;
  readonly last: number;
  ghost: HTMLElement | null;
  start: number;
  end: number;
}

/**
 * Chooses a period by dragging across free hours, and moves between hours with arrow keys. Without this script, a tap chooses the hour, and the next form has both times. Tab moves between spaces;
 * the arrow keys move between hours, and between spaces at the same time of day.
 */
export class Hours extends Controller<HTMLElement> {
  static override targets = ["strip", "hint"];
  static override values = { zone: String };
  declare readonly stripTargets: HTMLElement[];
  declare readonly hintTargets: HTMLElement[];
  declare readonly zoneValue: string;

  #choice: Choice | null = null;
  #justChosen = false;

  override connect(): void {
    this.element.classList.add("measures");
    for (const hint of this.hintTargets) hint.hidden = false;
    for (const strip of this.stripTargets) this.#rove(links(strip)[0]);
    this.element.addEventListener("keydown", this.#key);
    this.element.addEventListener("focusin", this.#focused);
    this.element.addEventListener("pointerdown", this.#press);
    this.element.addEventListener("click", this.#click, true);
    this.element.addEventListener("dragstart", this.#noDrag);
    window.addEventListener("pointermove", this.#move);
    window.addEventListener("pointerup", this.#release);
    window.addEventListener("pointercancel", this.#cancel);
    window.addEventListener("keydown", this.#escape);
  }

  override disconnect(): void {
    this.#cancel();
    window.removeEventListener("pointermove", this.#move);
    window.removeEventListener("pointerup", this.#release);
    window.removeEventListener("pointercancel", this.#cancel);
    window.removeEventListener("keydown", this.#escape);
  }

  readonly #key = (event: KeyboardEvent): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(".strip a");
    const strip = link?.closest<HTMLElement>(".strip");
    if (!link || !strip || event.ctrlKey || event.metaKey || event.altKey) return;
    const row = links(strip);
    const at = row.indexOf(link);
    const to =
      event.key === "ArrowRight" ? row[at + 1]
      : event.key === "ArrowLeft" ? row[at - 1]
      : event.key === "Home" ? row[0]
      : event.key === "End" ? row.at(-1)
      : event.key === "ArrowDown" ? this.#beside(strip, link, 1)
      : event.key === "ArrowUp" ? this.#beside(strip, link, -1)
      : null;
    if (to === null) return;
    event.preventDefault();
    to?.focus();
  };

  /** In the next space that has any links, the one closest to this time of day. */
  #beside(strip: HTMLElement, link: HTMLElement, step: number): HTMLAnchorElement | undefined {
    const seen = this.stripTargets.filter(s => s === strip || (s.offsetParent !== null && links(s).length > 0));
    const other = seen[seen.indexOf(strip) + step];
    const middle = middleOf(link);
    return other && links(other).sort((a, b) => Math.abs(middleOf(a) - middle) - Math.abs(middleOf(b) - middle))[0];
  }

  readonly #focused = (event: FocusEvent): void => this.#rove((event.target as Element).closest<HTMLAnchorElement>(".strip a") ?? undefined);

  /** Makes the link the only tab stop of its row (roving tabindex). */
  #rove(link: HTMLAnchorElement | undefined): void {
    const strip = link?.closest<HTMLElement>(".strip");
    if (strip) for (const other of links(strip)) other.tabIndex = other === link ? 0 : -1;
  }

  readonly #press = (event: PointerEvent): void => {
    const link = (event.target as Element).closest<HTMLAnchorElement>(".free a");
    const strip = link?.closest<HTMLElement>(".strip");
    if (!link || !strip || event.button !== 0 || Number(strip.dataset["grid"]) >= 1440) return;
    const [first, last] = stretch(strip, link);
    this.#choice = { strip, link, x: event.clientX, pressed: secondAt(strip, event.clientX), first, last, ghost: null, start: 0, end: 0 };
  };

  readonly #move = (event: PointerEvent): void => {
    const choice = this.#choice;
    if (!choice || (!choice.ghost && Math.abs(event.clientX - choice.x) <= FAR)) return;
    const grid = Math.max(QUARTER, Number(choice.strip.dataset["grid"]) * 60);
    const now = secondAt(choice.strip, event.clientX);
    const from = Number(choice.strip.dataset["from"]);
    const onGrid = (second: number, round: (n: number) => number): number => from + round((second - from) / grid) * grid;
    choice.start = Math.max(choice.first, onGrid(Math.min(choice.pressed, now), Math.floor));
    choice.end = Math.min(choice.last, onGrid(Math.max(choice.pressed, now), Math.ceil));
    if (!choice.ghost) {
      choice.ghost = document.createElement("li");
      choice.strip.append(choice.ghost);
    }

    choice.ghost.className = `ghost ${place(choice.strip, choice.start, choice.end)}`;
    choice.ghost.textContent = `${timeIn(this.zoneValue, choice.start)}–${timeIn(this.zoneValue, choice.end)}`;
  };

  readonly #release = (): void => {
    const choice = this.#choice;
    this.#choice = null;
    if (!choice?.ghost) return;
    choice.ghost.remove();
    // The next click belongs to the drag and is not a tap on the hour.
    this.#justChosen = true;
    window.setTimeout(() => (this.#justChosen = false));
    if (choice.end <= choice.start) return;
    const to = new URL(choice.link.href);
    to.searchParams.set("from", timeIn(this.zoneValue, choice.start));
    to.searchParams.set("to", timeIn(this.zoneValue, choice.end));
    visit(to.href);
  };

  readonly #cancel = (): void => {
    this.#choice?.ghost?.remove();
    this.#choice = null;
  };

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.#choice) return;
    this.#justChosen = true;
    window.setTimeout(() => (this.#justChosen = false), 450);
    this.#cancel();
  };

  readonly #click = (event: MouseEvent): void => {
    if (!this.#justChosen) return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #noDrag = (event: Event): void => {
    if ((event.target as Element).closest(".strip")) event.preventDefault();
  };
}

const links = (strip: HTMLElement): HTMLAnchorElement[] => [...strip.querySelectorAll("a")];

const middleOf = (link: HTMLElement): number => {
  const { left, width } = link.getBoundingClientRect();
  return left + width / 2;
};

/** The start and end of the free period around an hour, across adjacent free hours. */
function stretch(strip: HTMLElement, link: HTMLElement): [number, number] {
  const { left, width } = strip.getBoundingClientRect();
  const second = (x: number): number => Math.round((Number(strip.dataset["from"]) + ((x - left) / width) * Number(strip.dataset["quarters"]) * QUARTER) / 60) * 60;
  const free = [...strip.querySelectorAll<HTMLElement>(".free")].map(item => item.getBoundingClientRect()).map(box => [box.left, box.right] as const);
  let [first, last] = [link.parentElement!.getBoundingClientRect().left, link.parentElement!.getBoundingClientRect().right];
  for (const [from, to] of free) if (from >= first && Math.abs(from - last) < 1) last = to;
  for (const [from, to] of [...free].reverse()) if (from < first && Math.abs(to - first) < 1) first = from;
  return [second(first), second(last)];
}
