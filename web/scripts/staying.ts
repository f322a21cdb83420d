/**
 * A form that redirects to its own page keeps the scroll position. Turbo would scroll to the top, because it never
 * sees the fragment in the redirect.
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
