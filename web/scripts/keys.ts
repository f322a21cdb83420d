/** `/` goes to the search field of the page, or opens the command menu where there is none. */
export function watchKeys(): void {
  document.addEventListener("keydown", event => {
    if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
    const field = document.querySelector<HTMLInputElement>("[data-search]");
    if (field?.offsetParent) {
      field.focus();
      event.preventDefault();
    } else if (!document.dispatchEvent(new CustomEvent("palette:open", { cancelable: true }))) event.preventDefault();
  });
}

/** Whether a key press belongs to what the person is writing. */
function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
