/**
 * Turbo replaces a page without notice: the focus falls to the body, and a screen reader says nothing.
 * So the focus goes to the heading of what came, and a live region that outlives the page says what it is called,
 * after what the last act did.
 */
export function watchArrivals(): void {
  document.addEventListener("turbo:render", event => {
    if (document.documentElement.hasAttribute("data-turbo-preview") || (event as CustomEvent<{ renderMethod?: string }>).detail.renderMethod === "morph") return;
    if (document.activeElement === null || document.activeElement === document.body) focus(heading());
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
