import { personAt, tieAt, towards } from "./find";
import { colours, paint } from "./paint";
import { read, type Picture, type Words } from "./picture";
import { heightFor, place, type Spot } from "./place";
import { Scrubber } from "./scrubber";
import { tellPerson, tellTie } from "./tell";
import { Weeks } from "./weeks";

/** Replaces the server's drawing with an interactive picture. Returns a function that removes it, or null if there is none. */
export async function mount(figure: HTMLElement): Promise<(() => void) | null> {
  // Not on phones, where the whole network would be a tangle; the table has the same content.
  if (figure.matches(".whole-net") && matchMedia("(max-width: 61.999rem)").matches) return null;
  const found = await read(figure);
  if (!found || !figure.isConnected) return null;
  const stage = new Stage(figure, found.picture, found.words);
  return () => stage.leave();
}

class Stage {
  readonly #canvas = document.createElement("canvas");
  readonly #tip = document.createElement("p");
  readonly #box = document.createElement("div");
  readonly #weeks: Weeks;
  readonly #scrubber: Scrubber | null;
  readonly #drawing: SVGElement | null;
  readonly #watch = new AbortController();
  readonly #resized: ResizeObserver;
  readonly #themed: MutationObserver;
  readonly #strongest: number;
  readonly #calm = matchMedia("(prefers-reduced-motion: reduce)");
  #spots = new Map<string, Spot>();
  #week: number;
  #before: number;
  #since = -Infinity;
  #focus: Spot | null = null;
  #tie: string | null = null;
  #asked = 0;
  #colours;

  constructor(
    private readonly figure: HTMLElement,
    private readonly picture: Picture,
    private readonly words: Words,
  ) {
    this.#weeks = new Weeks(picture);
    this.#week = this.#before = Math.min(picture.week ?? this.#weeks.last, this.#weeks.last);
    this.#strongest = Math.max(1e-9, ...picture.ties.map(tie => tie.strength));
    this.#colours = colours(figure);

    this.#drawing = figure.querySelector<SVGElement>(":scope > svg");
    this.#box.className = "net-stage";
    this.#tip.className = "net-tip";
    this.#tip.setAttribute("aria-live", "polite");
    this.#tip.hidden = true;
    this.#canvas.tabIndex = 0;
    this.#canvas.setAttribute("role", "application");
    this.#canvas.setAttribute("aria-label", words.picture);
    this.#box.append(this.#canvas, this.#tip);
    this.#scrubber = this.#weeks.last > 0 ? new Scrubber(this.#weeks.names, this.#week, words, this.#calm.matches, week => this.#show(week)) : null;

    this.#drawing?.setAttribute("hidden", "");
    figure.prepend(this.#box);
    if (this.#scrubber) this.#box.after(this.#scrubber.element);

    this.#listen();
    this.#resized = new ResizeObserver(() => this.#fit());
    this.#resized.observe(this.#box);
    this.#themed = new MutationObserver(() => this.#recolour());
    this.#themed.observe(document.documentElement, { attributeFilter: ["data-theme"] });
    this.#fit();
  }

  leave(): void {
    this.#watch.abort();
    this.#resized.disconnect();
    this.#themed.disconnect();
    cancelAnimationFrame(this.#asked);
    this.#scrubber?.leave();
    this.#box.remove();
    this.#drawing?.removeAttribute("hidden");
  }

  #listen(): void {
    const options = { signal: this.#watch.signal };
    const canvas = this.#canvas;
    canvas.addEventListener("pointermove", event => event.pointerType === "mouse" && this.#look(event), options);
    canvas.addEventListener("pointerleave", event => event.pointerType === "mouse" && !this.#tip.matches(":hover") && this.#choose(null, null), options);
    canvas.addEventListener("click", event => this.#press(event), options);
    canvas.addEventListener("keydown", event => this.#key(event), options);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => this.#recolour(), options);
  }

  #fit(): void {
    const width = this.#box.clientWidth;
    if (width === 0) return;
    const height = heightFor(width, this.picture.nodes.length);
    const dots = Math.min(window.devicePixelRatio || 1, 3);
    if (this.#canvas.width !== Math.round(width * dots) || this.#canvas.height !== Math.round(height * dots)) {
      this.#canvas.width = Math.round(width * dots);
      this.#canvas.height = Math.round(height * dots);
      this.#canvas.style.height = `${height}px`;
      const focus = this.#focus?.person.id;
      this.#spots = new Map(place(this.picture.nodes, width, height).map(spot => [spot.person.id, spot]));
      this.#focus = (focus && this.#spots.get(focus)) || null;
    }
    this.#draw();
  }

  #recolour(): void {
    this.#colours = colours(this.figure);
    this.#draw();
  }

  #show(week: number): void {
    this.#before = this.#week;
    this.#week = week;
    this.#since = this.#calm.matches ? -Infinity : performance.now();
    this.#tellFocus();
    this.#draw();
  }

  #draw(): void {
    cancelAnimationFrame(this.#asked);
    this.#asked = requestAnimationFrame(() => {
      const canvas = this.#canvas.getContext("2d");
      if (!canvas) return;
      const width = this.#box.clientWidth;
      const dots = this.#canvas.width / width;
      const moved = Math.min(1, (performance.now() - this.#since) / 280);
      canvas.setTransform(dots, 0, 0, dots, 0, 0);
      const scene = {
        width,
        height: this.#canvas.height / dots,
        spots: this.#spots,
        before: this.#weeks.at(this.#before),
        now: this.#weeks.at(this.#week),
        moved,
        strongest: this.#strongest,
        circle: this.#circle(),
        focus: this.#focus,
        focusTie: this.#tie,
      };
      paint(canvas, scene, this.#colours);
      if (moved < 1) this.#draw();
    });
  }

  #circle(): ReadonlySet<string> | null {
    if (!this.#focus) return null;
    return this.#weeks.circle(this.#focus.person, this.#week).people.add(this.#focus.person.id);
  }

  #look(event: PointerEvent): void {
    const { offsetX: x, offsetY: y } = event;
    const spot = personAt(this.#spots.values(), x, y, 6);
    const tie = spot ? null : tieAt(this.#weeks.at(this.#week), this.#spots, x, y, 6);
    this.#canvas.classList.toggle("over", Boolean(spot?.person.href ?? (tie && this.#weeks.at(this.#week).get(tie)?.href)));
    this.#choose(spot, tie);
  }

  /** A mouse click follows the link; a touch first selects, and follows by the link or a second tap. */
  #press(event: MouseEvent): void {
    const touch = (event as PointerEvent).pointerType === "touch";
    const { offsetX: x, offsetY: y } = event;
    const spot = personAt(this.#spots.values(), x, y, touch ? 24 : 6);
    const tie = spot ? null : tieAt(this.#weeks.at(this.#week), this.#spots, x, y, touch ? 16 : 6);
    const again = spot ? spot === this.#focus : tie !== null && tie === this.#tie;
    this.#choose(spot, tie);
    if (!touch || again) this.#follow();
  }

  #key(event: KeyboardEvent): void {
    const arrows: Record<string, [number, number]> = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] };
    const arrow = arrows[event.key];
    if (arrow) {
      const spots = [...this.#spots.values()];
      const start = spots.find(spot => spot.person.me) ?? spots[0] ?? null;
      this.#choose(this.#focus ? (towards(spots, this.#focus, ...arrow) ?? this.#focus) : start, null);
    } else if (event.key === "Enter") this.#follow();
    else if (event.key === "Escape") this.#choose(null, null);
    else return;
    event.preventDefault();
  }

  #choose(spot: Spot | null, tie: string | null): void {
    if (spot === this.#focus && tie === this.#tie) return;
    this.#focus = spot;
    this.#tie = tie;
    this.#tellFocus();
    this.#draw();
  }

  #tellFocus(): void {
    const now = this.#weeks.at(this.#week);
    const tie = this.#tie ? now.get(this.#tie) : undefined;
    if (this.#focus) tellPerson(this.#tip, this.#focus.person, this.#weeks.circle(this.#focus.person, this.#week).ties, this.words);
    else if (tie) tellTie(this.#tip, tie, this.#spots, this.words);
    this.#tip.hidden = !this.#focus && !tie;
  }

  /** Clicks the link in the text, so that Turbo handles it like any other. */
  #follow(): void {
    this.#tip.querySelector("a")?.click();
  }
}
