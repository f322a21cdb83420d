/**
 * Arrow keys among rows that lead somewhere: up and down from row to row, Home and End to the first and the last. Tab stops at each of them as before, so nothing is lost to those who do
 * not know of it.
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
