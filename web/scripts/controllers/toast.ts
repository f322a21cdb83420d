import { Controller } from "@hotwired/stimulus";

/** The result of the last action. A message without buttons closes after a while; one with an undo button stays until it is closed. */
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

  /** The timer is paused while the pointer or the focus is on the toast. */
  stay(): void {
    window.clearTimeout(this.#timer);
  }

  close(): void {
    this.element.remove();
  }
}
