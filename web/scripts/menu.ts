/** On a phone the pages behind a word stand in one row that can be pushed sideways: the one that is open is in sight. */
export function showWhereOneIs(): void {
  document.addEventListener("turbo:load", () => {
    const open = document.querySelector<HTMLElement>(".sub-menu [aria-current]");
    const row = open?.closest<HTMLElement>(".sub-menu");
    if (open && row) row.scrollLeft = open.offsetLeft - (row.clientWidth - open.offsetWidth) / 2;
  });
}
