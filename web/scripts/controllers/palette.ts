import { Controller } from "@hotwired/stimulus";

/** Milliseconds without typing before a search, so that not every letter sends one. */
const PAUSE = 120;

/** Selects nothing: the results are poor matches, so Enter opens none of them. */
const NONE = -2;

/**
 * The search over a page: a <dialog> that the server filled with the menu. Ctrl-K opens it; typing filters the menu immediately, and then shows the results of the page /search, which is
 * fetched and parsed. Arrow keys select, Enter opens.
 */
export class Palette extends Controller<HTMLDialogElement> {
  static override targets = ["input", "list", "item", "none", "all"];
  static override values = { search: String };
  declare readonly inputTarget: HTMLInputElement;
  declare readonly listTarget: HTMLElement;
  declare readonly itemTargets: HTMLElement[];
  declare readonly noneTarget: HTMLElement;
  declare readonly allTarget: HTMLElement;
  declare readonly searchValue: string;

  #chosen = 0;
  #stale = false;
  #waiting: number | undefined;
  #asking: AbortController | undefined;
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

  /** A link to the search opens this dialog; with a modifier key it opens its address. */
  readonly #pressed = (event: MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || !(event.target instanceof Element) || !event.target.closest("[data-opens-commands]")) return;
    event.preventDefault();
    this.open();
  };

  override connect(): void {
    document.addEventListener("keydown", this.#keys);
    document.addEventListener("palette:open", this.#asked);
    document.addEventListener("click", this.#pressed);
    for (const button of document.querySelectorAll<HTMLElement>("[data-opens-commands]")) button.hidden = false;
    this.itemTargets.forEach(asOption);
  }

  override disconnect(): void {
    document.removeEventListener("keydown", this.#keys);
    document.removeEventListener("palette:open", this.#asked);
    document.removeEventListener("click", this.#pressed);
    this.#stop();
    if (this.element.open) this.element.close();
  }

  open(): void {
    if (this.element.open) return;
    this.inputTarget.value = "";
    this.element.showModal();
    this.inputTarget.focus();
    this.narrow();
  }

  close(): void {
    this.element.close();
  }

  narrow(event?: InputEvent): void {
    if (event?.isComposing) return;
    this.#stop();
    const typed = this.inputTarget.value.trim();
    // Earlier results remain until the next answer, but cannot be opened until then.
    this.#stale = typed !== "" && this.#found.length > 0;
    if (!this.#stale) for (const found of this.#found) found.remove();
    const words = folded(typed).split(/\s+/).filter(Boolean);
    for (const item of this.itemTargets) {
      const text = folded(`${item.textContent ?? ""} ${item.dataset.words ?? ""}`);
      item.hidden = this.#stale || !words.every(word => text.includes(word));
    }
    this.noneTarget.hidden = true;
    this.allTarget.hidden = true;
    this.#choose(0);
    if (typed) this.#waiting = window.setTimeout(() => void this.#ask(typed), PAUSE);
  }

  press(event: KeyboardEvent): void {
    if (event.isComposing) return;
    if (event.key === "ArrowDown") this.#choose(Math.max(this.#chosen, -1) + 1);
    else if (event.key === "ArrowUp") this.#choose(Math.max(this.#chosen, 0) - 1);
    // If the answer has not arrived yet, or is poor, Enter opens the search page.
    else if (event.key === "Enter" && !this.#stale && this.#shown[this.#chosen]) within(this.#shown[this.#chosen])?.click();
    else return;
    event.preventDefault();
    if (event.key === "Enter") this.element.close();
  }

  /** A click beside the dialog closes it, and so does a click on a link. */
  away(event: MouseEvent): void {
    if (event.target === this.element || (event.target instanceof Element && event.target.closest("a"))) this.element.close();
  }

  async #ask(typed: string): Promise<void> {
    this.#asking = new AbortController();
    const address = `${this.searchValue}?q=${encodeURIComponent(typed)}`;
    let page: string;
    try {
      const answer = await fetch(address, { signal: this.#asking.signal, headers: { Accept: "text/html" } });
      if (!answer.ok) return;
      page = await answer.text();
    } catch {
      return; // typed on, or away: the menu stays, and Enter goes to the page
    }
    const results = new DOMParser().parseFromString(page, "text/html");
    const links = results.querySelectorAll<HTMLAnchorElement>("#found a[data-kind]");
    this.#stale = false;
    for (const item of this.itemTargets) item.hidden = true;
    for (const found of this.#found) found.remove();
    links.forEach((link, index) => {
      const item = document.createElement("li");
      item.dataset.found = "";
      const kind = document.createElement("small");
      kind.className = "muted";
      kind.textContent = link.dataset.kind ?? "";
      const shown = document.importNode(link, true);
      shown.append(kind);
      item.append(shown);
      this.listTarget.append(item);
      asOption(item, index);
    });
    this.noneTarget.hidden = links.length > 0;
    const all = within(this.allTarget) as HTMLAnchorElement;
    all.href = address;
    this.allTarget.hidden = links.length === 0;
    this.listTarget.scrollTop = 0;
    this.#choose(results.querySelector("#found[data-unsure]") ? NONE : 0);
  }

  #stop(): void {
    window.clearTimeout(this.#waiting);
    this.#asking?.abort();
  }

  get #found(): HTMLElement[] {
    return [...this.listTarget.querySelectorAll<HTMLElement>("li[data-found]")];
  }

  get #shown(): HTMLElement[] {
    return [...this.listTarget.querySelectorAll<HTMLElement>("li")].filter(item => !item.hidden);
  }

  #choose(index: number): void {
    const shown = this.#shown;
    this.#chosen = shown.length === 0 || index === NONE ? NONE : (index + shown.length) % shown.length;
    for (const item of shown) within(item)?.setAttribute("aria-selected", String(item === shown[this.#chosen]));
    const chosen = within(shown[this.#chosen]);
    if (chosen) {
      this.inputTarget.setAttribute("aria-activedescendant", chosen.id);
      chosen.scrollIntoView({ block: "nearest" });
    } else this.inputTarget.removeAttribute("aria-activedescendant");
  }
}

/** The link or button of an item, which is selected and opened. */
function within(item: HTMLElement | undefined): HTMLElement | null {
  return item?.querySelector<HTMLElement>("a, button") ?? null;
}

/** Gives an item of the list its role for screen readers. */
function asOption(item: HTMLElement, index: number): void {
  item.setAttribute("role", "none");
  const option = within(item);
  if (!option) return;
  option.id = `${item.dataset.found === undefined ? "command" : "found"}-${index}`;
  option.tabIndex = -1;
  option.setAttribute("role", "option");
}

/** Treats 台 and 臺 as the same, and also full-width and upper-case letters. */
function folded(text: string): string {
  return text.normalize("NFKC").toLowerCase().replaceAll("臺", "台");
}
