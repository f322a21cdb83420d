/**
 * A request that never reached the server leaves the page, and all that was typed, as it is; the person hears so.
 * The sentence comes from the page: <template id="request-failed"> holds a toast in the person's language.
 */
export function watchFailures(): void {
  document.addEventListener("turbo:fetch-request-error", event => {
    event.preventDefault();
    const template = document.querySelector<HTMLTemplateElement>("template#request-failed");
    const place = document.querySelector(".toasts");
    if (template && place) place.replaceChildren(template.content.cloneNode(true));
  });
}
