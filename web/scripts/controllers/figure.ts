import { Controller } from "@hotwired/stimulus";

/** <figure data-controller="network">: the server's drawing remains until the island has loaded and can draw an interactive one. */
export class Figure extends Controller<HTMLElement> {
  #leave: (() => void) | null = null;

  override async connect(): Promise<void> {
    const { mount } = await import("../../islands/network/network");
    if (this.element.isConnected && !this.#leave) this.#leave = await mount(this.element);
  }

  override disconnect(): void {
    this.#leave?.();
    this.#leave = null;
  }
}
