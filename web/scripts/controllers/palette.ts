import { Controller } from "@hotwired/stimulus";

/**
 * The command menu: a <dialog> that the server has filled with the links this person may follow.
 * Ctrl-K opens it, typing narrows it, the arrows choose, Enter goes.
 */
export class Palette extends Controller<HTMLDialogElement> {
  static override targets = ["input", "item", "none"];
  declare readonly inputTarget: HTMLInputElement;
  declare readonly itemTargets: HTMLElement[];
  declare readonly noneTarget: HTMLElement;
  declare readonly hasNoneTarget: boolean;

  #chosen = 0;
  readonly #keys = (event: KeyboardEvent): void => {
    if (!(event.ctrlKey || event.metaKey) || event.altKey || event.shiftKey || event.key.toLowerCase() !== "k") return;
    event.preventDefault();
    if (this.element.open) this.element.close();
    else this.open();
  };
  readonly #asked = (event: Event): void => {
    event.preventDefault();
    this.open();
  };

  readonly #pressed = (event: Event): void => {
    if (event.target instanceof Element && event.target.closest("[data-opens-commands]")) this.open();
  };

  override connect(): void {
    document.addEventListener("keydown", this.#keys);
    document.addEventListener("palette:open", this.#asked);
    document.addEventListener("click", this.#pressed);
    for (const button of document.querySelectorAll<HTMLElement>("[data-opens-commands]")) button.hidden = false;
    this.itemTargets.forEach((item, index) => {
      item.setAttribute("role", "none");
      const option = within(item);
      if (!option) return;
      option.id ||= `command-${index}`;
      option.tabIndex = -1;
      option.setAttribute("role", "option");
    });
  }

  override disconnect(): void {
    document.removeEventListener("keydown", this.#keys);
    document.removeEventListener("palette:open", this.#asked);
    document.removeEventListener("click", this.#pressed);
    if (this.element.open) this.element.close();
  }

  open(): void {
    this.inputTarget.value = "";
    this.element.showModal();
    this.inputTarget.focus();
    this.narrow();
  }

  narrow(): void {
    const words = folded(this.inputTarget.value).split(/\s+/).filter(Boolean);
    for (const item of this.itemTargets) {
      const text = folded(`${item.textContent ?? ""} ${item.dataset.words ?? ""}`);
      item.hidden = !words.every(word => text.includes(word));
    }
    if (this.hasNoneTarget) this.noneTarget.hidden = this.#shown.length > 0;
    this.#choose(0);
  }

  press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") this.#choose(this.#chosen + 1);
    else if (event.key === "ArrowUp") this.#choose(this.#chosen - 1);
    else if (event.key === "Enter" && this.#shown.length > 0) within(this.#shown[this.#chosen])?.click();
    else return;
    event.preventDefault();
    if (event.key === "Enter") this.element.close();
  }

  /** A click beside the menu puts it away. */
  away(event: MouseEvent): void {
    if (event.target === this.element) this.element.close();
  }

  get #shown(): HTMLElement[] {
    return this.itemTargets.filter(item => !item.hidden);
  }

  #choose(index: number): void {
    const shown = this.#shown;
    this.#chosen = shown.length === 0 ? 0 : (index + shown.length) % shown.length;
    for (const item of this.itemTargets) within(item)?.setAttribute("aria-selected", String(item === shown[this.#chosen]));
    const chosen = within(shown[this.#chosen]);
    if (chosen) {
      this.inputTarget.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else this.inputTarget.removeAttribute("aria-activedescendant");
  }
}

/** The link or button of an item: what is chosen and followed. */
function within(item: HTMLElement | undefined): HTMLElement | null {
  return item?.querySelector<HTMLElement>("a, button") ?? null;
}

/** 台 and 臺 are one word to whoever searches; so are full-width and upper-case letters. */
function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll("臺", "台");
}
