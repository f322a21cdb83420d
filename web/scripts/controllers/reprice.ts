import { Controller } from "@hotwired/stimulus";

/**
 * <section data-controller="reprice">: the times above and the price below are two forms. When another time is chosen, the one below is of the old time: it goes, so that no one books what they
 * no longer see, and the button that asks for the price is the main one again.
 */
export class Reprice extends Controller<HTMLElement> {
  static override targets = ["priced", "ask"];
  declare readonly pricedTargets: HTMLElement[];
  declare readonly askTarget: HTMLElement;

  changed(): void {
    for (const old of this.pricedTargets) old.remove();
    this.askTarget.classList.add("primary");
  }
}
