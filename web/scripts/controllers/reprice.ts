import { Controller } from "@hotwired/stimulus";

/**
 * <section data-controller="reprice">: the times above and the price below are two forms. When another time is chosen, the one below is of the old time: it goes, so that no one books what they
 * no longer see, and the button that asks for the price is the main one again.
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

  /** What is typed for one booking also stands in the form that repeats it, until that says something else. */
  carry({ target }: Event): void {
    if (!(target instanceof HTMLInputElement)) return;
    for (const form of this.carriedTargets) {
      const same = form.querySelector<HTMLInputElement>(`input[name="${CSS.escape(target.name)}"]`);
      if (same && same.value === (same.dataset.carried ?? same.defaultValue)) same.dataset.carried = same.value = target.value;
    }
  }
}
