import { renderStreamMessage } from "@hotwired/turbo";
import { Controller } from "@hotwired/stimulus";

/**
 * An open conversation. The server announces that something changed, with the number of the last change; this then requests all changes since the last one it has, so that
 * nothing is lost while the network is down. New messages are posted without leaving the page; if that fails, the form is submitted as without scripts.
 */
export class Conversation extends Controller<HTMLElement> {
  static override targets = ["list", "line", "below"];
  static override values = { live: String, changes: String, since: Number, bottom: Boolean };
  declare readonly listTarget: HTMLElement;
  declare readonly lineTarget: HTMLElement;
  declare readonly hasLineTarget: boolean;
  declare readonly belowTarget: HTMLElement;
  declare readonly hasBelowTarget: boolean;
  declare readonly liveValue: string;
  declare readonly changesValue: string;
  declare readonly bottomValue: boolean;
  declare sinceValue: number;

  #source: EventSource | null = null;
  #timer = 0;
  #known = 0;
  #asking = false;
  #wanted = false;
  #follows = true;
  #grown: MutationObserver | null = null;
  readonly #scrolled = (): void => {
    this.#follows = window.innerHeight + window.scrollY >= document.documentElement.scrollHeight - 160;
    if (this.#follows && this.hasBelowTarget) this.belowTarget.hidden = true;
  };
  readonly #shown = (): void => {
    if (document.visibilityState === "visible") void this.#ask(true);
  };

  override connect(): void {
    this.#known = this.sinceValue;
    if (this.bottomValue && !document.getElementById(location.hash.slice(1))?.matches(".message")) {
      if (this.hasLineTarget) this.lineTarget.scrollIntoView({ block: "center" });
      else this.latest();
    }
    this.#scrolled();
    this.#grown = new MutationObserver(() => this.#settle());
    this.#grown.observe(this.listTarget, { childList: true });
    window.addEventListener("scroll", this.#scrolled, { passive: true });
    document.addEventListener("visibilitychange", this.#shown);
    this.#listen();
  }

  override disconnect(): void {
    this.#source?.close();
    this.#source = null;
    this.#grown?.disconnect();
    window.clearTimeout(this.#timer);
    window.removeEventListener("scroll", this.#scrolled);
    document.removeEventListener("visibilitychange", this.#shown);
  }

  latest(): void {
    window.scrollTo({ top: document.documentElement.scrollHeight });
  }

  /** Enter sends if there is a keyboard, except while Chinese text is being composed. */
  press(event: KeyboardEvent): void {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing || event.keyCode === 229) return;
    if (!(event.target instanceof HTMLTextAreaElement) || !window.matchMedia("(pointer: fine)").matches) return;
    event.preventDefault();
    event.target.form?.requestSubmit();
  }

  async send(event: SubmitEvent): Promise<void> {
    const form = event.target as HTMLFormElement;
    if (form.dataset.plainly !== undefined) return;
    event.preventDefault();
    const button = form.querySelector<HTMLButtonElement>("button[type=submit]");
    if (!button || button.getAttribute("aria-busy")) return;
    button.setAttribute("aria-busy", "true");
    const sent = await this.#post(form.action, new FormData(form));
    button.removeAttribute("aria-busy");
    if (sent === null) return;
    if (!sent) {
      form.dataset.plainly = "";
      form.requestSubmit();
      return;
    }
    form.reset();
    const once = form.querySelector<HTMLInputElement>("input[name=__once]");
    if (once) once.value = [...crypto.getRandomValues(new Uint8Array(16))].map(byte => byte.toString(16).padStart(2, "0")).join("");
    this.element.querySelector(".errors")?.remove();
    this.#follows = true;
    await this.#ask(true);
    form.querySelector("textarea")?.focus({ preventScroll: true });
  }

  /** Posts a reaction without leaving the page. */
  async act(event: SubmitEvent): Promise<void> {
    const button = event.submitter as HTMLButtonElement | null;
    if (!button || button.dataset.visit !== undefined || button.dataset.plainly !== undefined) return;
    event.preventDefault();
    const data = new FormData(event.target as HTMLFormElement);
    data.append(button.name, button.value);
    const done = await this.#post(button.formAction, data);
    if (done === null) return;
    if (done) return void this.#ask(true);
    button.dataset.plainly = "";
    (event.target as HTMLFormElement).requestSubmit(button);
  }

  /** Returns null if the request never reached the server; the person has been notified then. */
  async #post(to: string, body: FormData): Promise<boolean | null> {
    try {
      return (await fetch(to, { method: "POST", body, headers: { Accept: "application/json" } })).ok;
    } catch {
      document.dispatchEvent(new CustomEvent("turbo:fetch-request-error", { cancelable: true }));
      return null;
    }
  }

  #listen(): void {
    if (!("EventSource" in window)) return this.#later(3000);
    this.#source = new EventSource(this.liveValue);
    this.#source.onmessage = message => {
      this.#known = Math.max(this.#known, (JSON.parse(message.data as string) as { turn: number }).turn);
      void this.#ask(false);
    };
    // An event source reconnects automatically unless it was refused; then this retries at intervals.
    this.#source.onerror = () => {
      if (this.#source?.readyState !== EventSource.CLOSED) return;
      this.#later(10_000);
    };
  }

  #later(milliseconds: number): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(() => {
      void this.#ask(true);
      if (this.element.isConnected) this.#listen();
    }, milliseconds);
  }

  /** @param anyway true to ask even if no change was announced */
  async #ask(anyway: boolean): Promise<void> {
    this.#wanted ||= anyway;
    if (this.#asking) return;
    this.#asking = true;
    try {
      while (this.#wanted || this.#known > this.sinceValue) {
        const known = this.#known;
        this.#wanted = false;
        const to = new URL(this.changesValue, location.href);
        to.searchParams.set("since", String(this.sinceValue));
        to.searchParams.set("seen", String(document.visibilityState === "visible"));
        const answer = await fetch(to, { headers: { Accept: "text/html" } });
        if (!answer.ok || answer.redirected || !this.element.isConnected) return;
        const html = await answer.text();
        const turns = [...html.matchAll(/data-changed="(\d+)"/g)].map(found => Number(found[1]));
        if (turns.length > 0) renderStreamMessage(html);
        // A full answer may not contain all changes up to the announced one.
        this.sinceValue = Math.max(this.sinceValue, ...turns, turns.length < 50 ? known : 0);
      }
    } catch {
      // The network is down; the next event asks again, or the page when it becomes visible.
    } finally {
      this.#asking = false;
    }
  }

  #settle(): void {
    if (this.#follows) this.latest();
    else if (this.hasBelowTarget) this.belowTarget.hidden = false;
  }
}
