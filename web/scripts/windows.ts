/** Small windows (<details class="dialog"> and the menu under “more”) close on a click elsewhere or on Escape. */
export function watchWindows(): void {
  const open = (): HTMLDetailsElement[] => [...document.querySelectorAll<HTMLDetailsElement>("details.dialog[open], details.more[open]")];
  document.addEventListener("click", event => {
    for (const window of open()) if (event.target instanceof Node && !window.contains(event.target)) window.open = false;
  });
  document.addEventListener("keydown", event => {
    if (event.key !== "Escape") return;
    for (const window of open()) {
      window.open = false;
      window.querySelector("summary")?.focus();
    }
  });
}
