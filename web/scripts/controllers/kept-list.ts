import { Controller } from "@hotwired/stimulus";

const STORE = "evacuation";
const MINUTES = 5;

/** The key of the time at which a page was kept, stored beside it, because a page cannot read its own response headers. */
const keptAt = (page: string): string => `${page}/kept`;

/**
 * Keeps the evacuation lists of reception's sites in this browser while its pages are open, so that the last ones can be shown without a network
 * (`islands/evacuation/evacuation.ts` shows them). Shows the age of a stored list. A list that the server refuses is deleted.
 */
export class KeptList extends Controller<HTMLElement> {
  static override targets = ["age", "print"];
  static override values = { worker: String, pages: String, old: String };
  declare readonly ageTarget: HTMLElement;
  declare readonly hasAgeTarget: boolean;
  declare readonly printTarget: HTMLElement;
  declare readonly hasPrintTarget: boolean;
  declare readonly workerValue: string;
  declare readonly pagesValue: string;
  declare readonly oldValue: string;

  #timer = 0;

  override connect(): void {
    if (this.hasPrintTarget) this.printTarget.hidden = false;
    // Browsers offer service workers and caches only over https.
    if (!this.workerValue || !("serviceWorker" in navigator) || !("caches" in window)) return;
    void navigator.serviceWorker.register(this.workerValue, { scope: "/sites/" }).catch(() => undefined);
    void this.#keepAll();
    this.#timer = window.setInterval(() => void this.#keepAll(), MINUTES * 60_000);
  }

  override disconnect(): void {
    window.clearInterval(this.#timer);
  }

  print(): void {
    window.print();
  }

  async #keepAll(): Promise<void> {
    const store = await caches.open(STORE);
    const reached = await Promise.all(this.pagesValue.split(" ").filter(Boolean).map(page => this.#keep(store, page)));
    if (reached.some(Boolean)) await this.#keepLook(store);
    this.element.toggleAttribute("data-kept", true);
  }

  async #keep(store: Cache, page: string): Promise<boolean> {
    try {
      const answer = await fetch(page, { headers: { Accept: "text/html" }, credentials: "same-origin" });
      if (answer.ok && !answer.redirected) {
        await store.put(page, answer);
        await store.put(keptAt(page), new Response(String(Date.now())));
        if (this.hasAgeTarget) this.ageTarget.textContent = "";
      } else if (answer.status < 500) {
        await store.delete(page);
        await store.delete(keptAt(page));
      }
      return true;
    } catch {
      await this.#sayAge(store, page);
      return false;
    }
  }

  async #sayAge(store: Cache, page: string): Promise<void> {
    const kept = await store.match(keptAt(page));
    if (!this.hasAgeTarget || !kept) return;
    const minutes = Math.floor((Date.now() - Number(await kept.text())) / 60_000);
    this.ageTarget.textContent = this.oldValue.replace("{minutes}", String(minutes));
  }

  /** Keeps styles, scripts and icons of the pages, and deletes those of earlier versions. */
  async #keepLook(store: Cache): Promise<void> {
    const wanted = [...document.querySelectorAll<HTMLElement>("link[rel=stylesheet], link[rel=icon], script[src], svg use")].map(
      part => new URL(part.getAttribute("href") ?? part.getAttribute("src") ?? "", location.href).pathname,
    );
    const assets = new Set(wanted.filter(path => path.startsWith("/assets/")));
    for (const old of await store.keys()) {
      const path = new URL(old.url).pathname;
      if (path.startsWith("/assets/") && !assets.has(path)) await store.delete(old);
    }
    for (const asset of assets) {
      if (await store.match(asset)) continue;
      const answer = await fetch(asset).catch(() => null);
      if (answer?.ok) await store.put(asset, answer);
    }
  }
}
