import { visit } from "@hotwired/turbo";
import { Controller } from "@hotwired/stimulus";

/** The server's report on a background task; `text` is a sentence in the reader's language (rows done, time left). */
interface Report {
  done: number;
  total: number | null;
  text: string;
  waiting: boolean;
  finished: boolean;
}

/**
 * Follows a background task by server-sent events; if they do not arrive, polls every two seconds.
 * When the task has ended, the page reloads and shows the result. Leaving the page does not stop the task.
 */
export class Progress extends Controller<HTMLElement> {
  static override targets = ["bar", "text"];
  static override values = { url: String, next: String };
  declare readonly barTarget: HTMLProgressElement;
  declare readonly textTarget: HTMLElement;
  declare readonly urlValue: string;
  declare readonly nextValue: string;

  #source: EventSource | null = null;
  #timer = 0;
  #over = false;

  override connect(): void {
    this.#over = false;
    if (!("EventSource" in window)) return this.#ask();
    this.#source = new EventSource(this.urlValue);
    this.#source.onmessage = message => this.#show(JSON.parse(message.data as string) as Report);
    this.#source.onerror = () => {
      this.#source?.close();
      this.#ask();
    };
  }

  override disconnect(): void {
    this.#over = true;
    this.#source?.close();
    window.clearTimeout(this.#timer);
  }

  #ask(): void {
    window.clearTimeout(this.#timer);
    this.#timer = window.setTimeout(async () => {
      try {
        const answer = await fetch(this.urlValue, { headers: { Accept: "application/json" } });
        if (answer.ok) this.#show((await answer.json()) as Report);
      } catch {
        // The network is down; the next request may reach the server again.
      }
      if (!this.#over) this.#ask();
    }, 2000);
  }

  #show(report: Report): void {
    this.barTarget.hidden = report.waiting;
    if (report.total === null) this.barTarget.removeAttribute("value");
    else {
      this.barTarget.max = Math.max(report.total, 1);
      this.barTarget.value = report.done;
    }
    this.textTarget.textContent = report.text;
    if (!report.finished) return;
    this.disconnect();
    visit(this.nextValue || location.href, { action: "replace" });
  }
}
