import { Controller } from "@hotwired/stimulus";

/** What was just done. One that only tells goes after a while; one that offers to undo stays until it is put away. */
export class Toast extends Controller<HTMLElement> {
  static override values = { seconds: { type: Number, default: 0 } };
  declare readonly secondsValue: number;

  #timer = 0;

  override connect(): void {
    this.wait();
  }

  override disconnect(): void {
    this.stay();
  }

  wait(): void {
    this.stay();
    if (this.secondsValue > 0) this.#timer = window.setTimeout(() => this.close(), this.secondsValue * 1000);
  }

  /** While the pointer or the focus is on it, nothing runs out. */
  stay(): void {
    window.clearTimeout(this.#timer);
  }

  close(): void {
    this.element.remove();
  }
}
