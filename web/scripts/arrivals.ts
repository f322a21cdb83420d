/**
 * Turbo replaces a page silently: the focus moves to the body, and a screen reader says nothing.
 * So this moves the focus to the target of the address or of the last action, else to the new page's heading. A live region
 * that survives the page change announces the result of the last action and the page's title.
 */
export function watchArrivals(): void {
  document.addEventListener("turbo:render", event => {
    if (document.documentElement.hasAttribute("data-turbo-preview") || (event as CustomEvent<{ renderMethod?: string }>).detail.renderMethod === "morph") return;
    if (document.activeElement === null || document.activeElement === document.body) arrive();
    say([document.querySelector(".toast p")?.textContent?.trim(), document.title].filter(Boolean).join(" "));
  });
  // Turbo would load the same page again, and the next Tab would still be in the menu.
  document.addEventListener("click", event => {
    const skip = event.target instanceof Element ? event.target.closest<HTMLAnchorElement>("a.skip") : null;
    const main = skip && document.querySelector<HTMLElement>(skip.hash);
    if (!main) return;
    event.preventDefault();
    main.focus();
    main.scrollIntoView();
  });
}

function arrive(): void {
  const act = placeOfAct();
  const place = act ?? location.hash.slice(1);
  const there = place ? document.querySelector<HTMLElement>("main #" + CSS.escape(place)) : null;
  focus(there ?? heading());
  // Turbo scrolls to the top after rendering, and to a fragment only if the address has one.
  if (there && act) requestAnimationFrame(() => there.scrollIntoView({ block: "center" }));
}

/** The server redirects to a place in the page, but Turbo uses fetch, which does not expose the fragment. */
function placeOfAct(): string | undefined {
  return document.querySelector<HTMLElement>(".toast[data-place]")?.dataset["place"];
}

function heading(): HTMLElement | null {
  const main = document.querySelector("main");
  return main?.querySelector<HTMLElement>("h1") ?? main;
}

function focus(place: HTMLElement | null): void {
  if (!place) return;
  if (!place.hasAttribute("tabindex")) place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** Emptied first, because the same text would not be read out again. */
function say(words: string): void {
  const region = document.getElementById("arrived");
  if (!region) return;
  region.textContent = "";
  setTimeout(() => (region.textContent = words), 100);
}
