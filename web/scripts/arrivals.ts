/**
 * Turbo replaces a page without notice: the focus falls to the body, and a screen reader says nothing.
 * So the focus goes to what the address or the last act leads to, else to the heading of what came, and a live region
 * that outlives the page says what it is called, after what the last act did.
 */
export function watchArrivals(): void {
  document.addEventListener("turbo:render", event => {
    if (document.documentElement.hasAttribute("data-turbo-preview") || (event as CustomEvent<{ renderMethod?: string }>).detail.renderMethod === "morph") return;
    if (document.activeElement === null || document.activeElement === document.body) arrive();
    say([document.querySelector(".toast p")?.textContent?.trim(), document.title].filter(Boolean).join(" "));
  });
  // Turbo would bring the same page first, and the next Tab would still walk the menu.
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
  // Turbo goes to the top of the page once it is drawn, and to a fragment only where the address has one.
  if (there && act) requestAnimationFrame(() => there.scrollIntoView({ block: "center" }));
}

/** The server leads to a place in the page; fetch, by which Turbo follows, leaves the fragment out. */
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

/** Emptied first: the same words twice would not be read again. */
function say(words: string): void {
  const region = document.getElementById("arrived");
  if (!region) return;
  region.textContent = "";
  setTimeout(() => (region.textContent = words), 100);
}
