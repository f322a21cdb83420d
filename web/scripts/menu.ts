/** Scrolls the current page's link into view: on a phone in the horizontal row, on a low screen in the vertical list. */
export function showWhereOneIs(): void {
  document.addEventListener("turbo:load", () => {
    const open = document.querySelector<HTMLElement>(".sub-menu [aria-current]");
    const row = open?.closest<HTMLElement>(".sub-menu");
    if (open && row) row.scrollLeft = open.offsetLeft - (row.clientWidth - open.offsetWidth) / 2;
    document.querySelector('.rail .sub [aria-current="page"]')?.scrollIntoView({ block: "nearest", behavior: "instant" });
  });
}
