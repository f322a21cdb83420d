/**
 * Arrow keys in lists of links: up and down move between rows, Home and End go to the first and last row. Tab still stops at each of them, so people who do not know the keys
 * lose nothing.
 */
export function watchArrows(): void {
  document.addEventListener("keydown", event => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const link = (event.target as Element).closest<HTMLAnchorElement>(".row-link");
    const list = link?.closest(".plain, tbody");
    if (!link || !list || document.activeElement !== link) return;
    const rows = [...list.querySelectorAll<HTMLAnchorElement>(".row-link")].filter(row => row.offsetParent !== null);
    const at = rows.indexOf(link);
    const to =
      event.key === "ArrowDown" ? rows[at + 1]
      : event.key === "ArrowUp" ? rows[at - 1]
      : event.key === "Home" ? rows[0]
      : event.key === "End" ? rows.at(-1)
      : undefined;
    if (!to) return;
    event.preventDefault();
    to.focus();
  });
}
