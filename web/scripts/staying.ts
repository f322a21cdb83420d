/**
 * A form that leads back to its own page leaves one where one was. Turbo begins such a page at its top, as it never
 * sees the fragment that the answer names.
 */
export function stayInPlace(): void {
  let left: { page: string; at: number } | null = null;
  const page = () => location.pathname + location.search;
  document.addEventListener("turbo:submit-start", () => (left = { page: page(), at: window.scrollY }));
  document.addEventListener("turbo:submit-end", event => {
    if (!(event as CustomEvent<{ success?: boolean }>).detail.success) left = null;
  });
  document.addEventListener("turbo:click", () => (left = null));
  document.addEventListener("turbo:load", () => {
    if (left?.page === page()) window.scrollTo({ top: left.at, behavior: "instant" });
    left = null;
  });
}
