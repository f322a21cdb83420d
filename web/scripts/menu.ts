/** The page that is open is in sight: on a phone in the row that can be pushed sideways, on a low screen in the list that can be pushed up. */
export function showWhereOneIs(): void {
  document.addEventListener("turbo:load", () => {
    const open = document.querySelector<HTMLElement>(".sub-menu [aria-current]");
    const row = open?.closest<HTMLElement>(".sub-menu");
    if (open && row) row.scrollLeft = open.offsetLeft - (row.clientWidth - open.offsetWidth) / 2;
    document.querySelector('.rail .sub [aria-current="page"]')?.scrollIntoView({ block: "nearest", behavior: "instant" });
  });
}
