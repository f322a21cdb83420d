/** `/` moves to the search field of the page, or opens the command menu if there is none. */
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

/** True if a key press belongs to text that the person is writing. */
function typing(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName));
}
