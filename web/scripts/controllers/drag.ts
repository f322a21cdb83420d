import { Controller } from "@hotwired/stimulus";
import { QUARTER, place, secondAt, timeIn } from "../day";

const FAR = 6;
const LONG = 450;

/** The booking being dragged, with its origin and its current place. */
interface Dragged {
  readonly item: HTMLElement;
  readonly home: HTMLElement;
  /** Seconds between the booking's start and the finger. */
  readonly grabbed: number;
  readonly ghost: HTMLElement;
  strip: HTMLElement;
  start: number;
}

/**
 * Moves a booking in the day view to another time or row. It shows the new time while dragging, asks for confirmation on release, and then sends the same form as the booking's page,
 * so the server checks the rules. A refused move is reverted, with the error. Escape cancels; a touch must be held first.
 */
export class Drag extends Controller<HTMLElement> {
  static override targets = ["strip", "hint", "ask", "to", "wrong"];
  static override values = { zone: String, language: String, to: String, refused: String };
  declare readonly stripTargets: HTMLElement[];
  declare readonly hintTarget: HTMLElement;
  declare readonly hasAskTarget: boolean;
  declare readonly askTarget: HTMLElement;
  declare readonly toTarget: HTMLElement;
  declare readonly wrongTarget: HTMLElement;
  declare readonly zoneValue: string;
  declare readonly languageValue: string;
  declare readonly toValue: string;
  declare readonly refusedValue: string;

  #pressed: { item: HTMLElement; x: number; y: number; timer: number } | null = null;
  #dragged: Dragged | null = null;
  #justMoved = false;

  override connect(): void {
    if (!this.hasAskTarget) return;
    this.hintTarget.hidden = false;
    this.element.classList.add("drags");
    for (const item of this.#items()) for (const link of item.querySelectorAll("a")) link.draggable = false;
    this.element.addEventListener("pointerdown", this.#press);
    this.element.addEventListener("click", this.#click, true);
    this.element.addEventListener("touchmove", this.#still, { passive: false });
    this.element.addEventListener("contextmenu", this.#noMenu);
    this.askTarget.addEventListener("turbo:before-fetch-response", this.#answered);
    window.addEventListener("pointermove", this.#move);
    window.addEventListener("pointerup", this.#release);
    window.addEventListener("pointercancel", this.#cancel);
    window.addEventListener("keydown", this.#escape);
  }

  override disconnect(): void {
    this.leave();
    window.removeEventListener("pointermove", this.#move);
    window.removeEventListener("pointerup", this.#release);
    window.removeEventListener("pointercancel", this.#cancel);
    window.removeEventListener("keydown", this.#escape);
  }

  /** Moves it back. */
  leave(): void {
    window.clearTimeout(this.#pressed?.timer);
    this.#pressed = null;
    const dragged = this.#dragged;
    if (!dragged) return;
    this.#dragged = null;
    dragged.ghost.remove();
    dragged.item.classList.remove("lifted");
    this.element.classList.remove("dragging");
    const asked = !this.askTarget.hidden;
    this.askTarget.hidden = true;
    if (asked) dragged.item.querySelector("a")?.focus();
  }

  readonly #press = (event: PointerEvent): void => {
    const item = (event.target as Element).closest<HTMLElement>("[data-move]");
    if (!item || event.button !== 0 || this.#pressed) return;
    this.leave();
    const timer = event.pointerType === "mouse" ? 0 : window.setTimeout(() => this.#lift(event.clientX, event.clientY), LONG);
    this.#pressed = { item, x: event.clientX, y: event.clientY, timer };
  };

  readonly #move = (event: PointerEvent): void => {
    const pressed = this.#pressed;
    if (!pressed) return;
    if (this.#dragging) {
      this.#follow(event.clientX, event.clientY);
    } else if (Math.hypot(event.clientX - pressed.x, event.clientY - pressed.y) > FAR) {
      if (event.pointerType !== "mouse") return this.#cancel();
      this.#lift(pressed.x, pressed.y);
      this.#follow(event.clientX, event.clientY);
    }
  };

  readonly #release = (): void => {
    window.clearTimeout(this.#pressed?.timer);
    const dragging = this.#dragging;
    this.#pressed = null;
    if (!dragging) return;
    // The next click belongs to the drag and must not open the booking.
    this.#justMoved = true;
    window.setTimeout(() => (this.#justMoved = false));
    const dragged = this.#dragged!;
    this.element.classList.remove("dragging");
    if (dragged.start === Number(dragged.item.dataset["start"]) && dragged.strip === dragged.home) this.leave();
    else this.#ask(dragged);
  };

  readonly #cancel = (): void => {
    if (this.#pressed) this.leave();
  };

  readonly #escape = (event: KeyboardEvent): void => {
    if (event.key !== "Escape" || !this.#dragged) return;
    this.#justMoved = this.#dragging;
    window.setTimeout(() => (this.#justMoved = false), LONG);
    this.leave();
  };

  readonly #click = (event: MouseEvent): void => {
    if (!this.#justMoved) return;
    event.preventDefault();
    event.stopPropagation();
  };

  readonly #still = (event: TouchEvent): void => {
    if (this.#dragging) event.preventDefault();
  };

  readonly #noMenu = (event: Event): void => {
    if (this.#pressed?.timer) event.preventDefault();
  };

  /** Stays on this page after a refusal: shows the error and moves the booking back. */
  readonly #answered = (event: Event): void => {
    const { fetchResponse } = (event as CustomEvent<{ fetchResponse: { succeeded: boolean; redirected: boolean; responseHTML: Promise<string | undefined> } }>).detail;
    if (fetchResponse.succeeded) return;
    event.preventDefault();
    void fetchResponse.responseHTML.then(page => {
      const said = page && new DOMParser().parseFromString(page, "text/html").querySelector(".errors li")?.textContent?.trim();
      this.leave();
      this.#say(said || this.refusedValue);
    });
  };

  get #dragging(): boolean {
    return this.#dragged !== null && this.#pressed !== null;
  }

  #items(): HTMLElement[] {
    return [...this.element.querySelectorAll<HTMLElement>("[data-move]")];
  }

  #lift(x: number, y: number): void {
    const item = this.#pressed?.item;
    const home = item?.closest<HTMLElement>(".strip");
    if (!item || !home) return;
    const ghost = document.createElement("li");
    ghost.className = "ghost";
    const start = Number(item.dataset["start"]);
    this.#dragged = { item, home, ghost, strip: home, start, grabbed: Math.max(0, secondAt(home, x) - start) };
    item.classList.add("lifted");
    this.element.classList.add("dragging");
    this.#say("");
    this.#follow(x, y);
  }

  #follow(x: number, y: number): void {
    const dragged = this.#dragged!;
    const strip = document.elementFromPoint(x, y)?.closest<HTMLElement>(".strip") ?? null;
    // A booking cannot move to a row of another kind.
    if (!strip || !this.stripTargets.includes(strip) || strip.dataset["kind"] !== dragged.home.dataset["kind"]) return;
    const grid = Math.max(QUARTER, Number(strip.dataset["grid"]) * 60);
    const from = Number(strip.dataset["from"]);
    const long = Number(dragged.item.dataset["end"]) - Number(dragged.item.dataset["start"]);
    const last = from + Number(strip.dataset["quarters"]) * QUARTER - long;
    const start = from + Math.round((secondAt(strip, x) - dragged.grabbed - from) / grid) * grid;
    dragged.start = Math.max(from, Math.min(last, start));
    dragged.strip = strip;
    this.#draw(dragged);
  }

  #draw(dragged: Dragged): void {
    const { ghost, strip, start } = dragged;
    const long = Number(dragged.item.dataset["end"]) - Number(dragged.item.dataset["start"]);
    ghost.className = `ghost ${place(strip, start, start + long)}`;
    ghost.textContent = `${this.#time(start)}–${this.#time(start + long)}`;
    if (ghost.parentElement !== strip) strip.append(ghost);
  }

  #ask(dragged: Dragged): void {
    const long = Number(dragged.item.dataset["end"]) - Number(dragged.item.dataset["start"]);
    const form = this.askTarget.querySelector("form")!;
    const fill = (name: string, value: string): void => void (form.querySelector<HTMLInputElement>(`input[name=${name}]`)!.value = value);
    form.action = `/bookings/${dragged.item.dataset["move"]}/time`;
    fill("start", new Date(dragged.start * 1000).toISOString());
    fill("end", new Date((dragged.start + long) * 1000).toISOString());
    fill("resource", dragged.strip === dragged.home ? "" : (dragged.strip.dataset["resource"] ?? ""));
    const what = dragged.item.querySelector("a")?.cloneNode(true) as HTMLElement | null;
    what?.querySelector("time")?.remove();
    this.toTarget.textContent = this.toValue
      .replace("{what}", what?.textContent?.trim() ?? "")
      .replace("{when}", `${this.#time(dragged.start)}–${this.#time(dragged.start + long)}`)
      .replace("{where}", dragged.strip.dataset["name"] ?? "");
    form.hidden = false;
    this.askTarget.hidden = false;
    this.wrongTarget.textContent = "";
    form.querySelector<HTMLButtonElement>("button[type=submit]")!.focus();
  }

  #say(sentence: string): void {
    this.wrongTarget.textContent = sentence;
    this.toTarget.textContent = "";
    this.askTarget.querySelector("form")!.hidden = true;
    this.askTarget.hidden = sentence === "";
  }

  #time(seconds: number): string {
    return timeIn(this.zoneValue, seconds);
  }
}
