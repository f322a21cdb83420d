import type { Words } from "./picture";

const svg = "http://www.w3.org/2000/svg";
const shapes = { play: "M7 4v16l13 -8z", pause: "M7 5v14M17 5v14" };

/** The weeks as a range input, with arrow keys, touch, and a play button, which is hidden from people who prefer reduced motion. */
export class Scrubber {
  readonly element = document.createElement("div");
  readonly #range = document.createElement("input");
  readonly #name = document.createElement("output");
  readonly #button = document.createElement("button");
  readonly #path = document.createElementNS(svg, "path");
  #timer = 0;

  constructor(
    private readonly names: readonly string[],
    week: number,
    private readonly words: Words,
    calm: boolean,
    private readonly changed: (week: number) => void,
  ) {
    this.element.className = "net-time";
    this.#range.type = "range";
    this.#range.min = "0";
    this.#range.max = String(names.length - 1);
    this.#range.value = String(week);
    this.#range.setAttribute("aria-label", words.week);
    this.#range.addEventListener("input", () => {
      this.#stop();
      this.#tell();
    });

    const icon = document.createElementNS(svg, "svg");
    icon.setAttribute("class", "icon");
    icon.setAttribute("viewBox", "0 0 24 24");
    icon.setAttribute("aria-hidden", "true");
    icon.append(this.#path);
    this.#button.type = "button";
    this.#button.className = "btn icon-only";
    this.#button.hidden = calm;
    this.#button.append(icon);
    this.#button.addEventListener("click", () => (this.#timer ? this.#stop() : this.#play()));

    this.element.append(this.#button, this.#range, this.#name);
    this.#stop();
    this.#name.textContent = this.#label;
    this.#range.setAttribute("aria-valuetext", this.#label);
  }

  leave(): void {
    this.#stop();
    this.element.remove();
  }

  #play(): void {
    if (Number(this.#range.value) >= this.names.length - 1) {
      this.#range.value = "0";
      this.#tell();
    }
    this.#dress("pause", this.words.pause);
    this.#timer = window.setInterval(() => this.#step(), 900);
  }

  #step(): void {
    this.#range.value = String(Number(this.#range.value) + 1);
    this.#tell();
    if (Number(this.#range.value) >= this.names.length - 1) this.#stop();
  }

  #stop(): void {
    window.clearInterval(this.#timer);
    this.#timer = 0;
    this.#dress("play", this.words.play);
  }

  #dress(shape: keyof typeof shapes, word: string): void {
    this.#path.setAttribute("d", shapes[shape]);
    this.#button.setAttribute("aria-label", word);
  }

  #tell(): void {
    this.#name.textContent = this.#label;
    this.#range.setAttribute("aria-valuetext", this.#label);
    this.changed(Number(this.#range.value));
  }

  get #label(): string {
    return this.names[Number(this.#range.value)] ?? "";
  }
}
