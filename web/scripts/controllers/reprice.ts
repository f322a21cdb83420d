import { Controller } from "@hotwired/stimulus";

/**
 * <section data-controller="reprice">: the times above and the price below are two forms. Choosing another time makes the price outdated, so that form is removed: no one can book a price they
 * no longer see. The button that asks for the price becomes the primary one again.
 */
export class Reprice extends Controller<HTMLElement> {
  static override targets = ["priced", "ask", "carried"];
  declare readonly pricedTargets: HTMLElement[];
  declare readonly carriedTargets: HTMLElement[];
  declare readonly askTarget: HTMLElement;

  changed(): void {
    for (const old of this.pricedTargets) old.remove();
    this.askTarget.classList.add("primary");
  }

  /** Copies a value typed for one booking to the form that repeats it, unless that field was changed. */
  carry({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    for (const form of this.carriedTargets) {
      const same = form.querySelector<HTMLInputElement>(`input[name="${CSS.escape(target.name)}"]`);
      if (same && same.value === (same.dataset.carried ?? same.defaultValue)) same.dataset.carried = same.value = target.value;
    }
  }
}
