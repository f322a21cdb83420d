/**
 * A request that never reached the server leaves the page, with everything typed, unchanged, and shows a message.
 * The message is in the page: <template id="request-failed"> contains a toast in the reader's language.
 */
export function watchFailures(): void {
  document.addEventListener("turbo:fetch-request-error", event => {
    event.preventDefault();
    const template = document.querySelector<HTMLTemplateElement>("template#request-failed");
    const place = document.querySelector(".toasts");
    if (template && place) place.replaceChildren(template.content.cloneNode(true));
  });
}
