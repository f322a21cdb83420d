/**
 * The standalone pages of a queue. The wall display follows its queue by server-sent events and updates the parts of the page that changed; a ticket at a kiosk is printed as soon as the page
 * is loaded. Without this script, both pages reload automatically.
 */
const body = document.body;

if (body.dataset["print"]) window.print();

if (body.dataset["live"] && "EventSource" in window) {
  document.querySelector('meta[http-equiv="refresh"]')?.remove();
  const main = document.querySelector("main") as HTMLElement;
  let [shown, asking, again] = ["", false, false];

  const take = async (): Promise<void> => {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const fresh = answer.ok ? new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("main") : null;
      if (fresh) show(fresh);
    } catch {
      // The network is down; the next event or the next interval tries again.
    }
    asking = false;
    if (again) {
      again = false;
      void take();
    }
  };

  // The live region stays in place and changes only if its text is new, so that it is not read out again.
  const show = (fresh: HTMLElement): void => {
    const said = fresh.querySelector(".spoken")?.textContent?.trim() ?? "";
    const spoken = main.querySelector(".spoken");
    for (const part of ["header", ".body > aside", ".numbers > table, .numbers > .quiet"])
      main.querySelector(part)?.replaceWith(fresh.querySelector(part) ?? document.createElement("i"));
    if (!main.querySelector(".numbers > table, .numbers > .quiet")) return location.reload();
    if (spoken && said !== shown) spoken.textContent = shown = said;
  };

  shown = main.querySelector(".spoken")?.textContent?.trim() ?? "";
  const source = new EventSource(body.dataset["live"]);
  source.onmessage = () => void take();
  // The clock and the code on the display must be updated even if nothing happens.
  window.setInterval(() => void take(), 30_000);
}

// A ticket on a phone refreshes at intervals, but not while its holder is about to choose something.
const ticket = document.querySelector<HTMLElement>("[data-follow]");
if (ticket)
  window.setInterval(async () => {
    if (document.hidden || ticket.querySelector("details[open]") || ticket.contains(document.activeElement)) return;
    try {
      const answer = await fetch(location.href, { headers: { Accept: "text/html" } });
      const fresh = new DOMParser().parseFromString(await answer.text(), "text/html");
      const part = answer.ok ? fresh.querySelector("main .narrow") : null;
      const [said, heading] = [part?.querySelector("h1"), ticket.querySelector("h1")];
      if (!part || !said || !heading || !part.hasAttribute("data-follow")) return location.reload();
      document.title = fresh.title;
      // The heading stays in place and is read out when its text changes.
      if (said.textContent !== heading.textContent) heading.innerHTML = said.innerHTML;
      const rest = [...part.children].filter(child => child !== said);
      for (const child of [...ticket.children]) if (child !== heading) child.remove();
      heading.before(...rest.slice(0, 1));
      heading.after(...rest.slice(1));
    } catch {
      // The network is down; the next interval tries again.
    }
  }, Number(ticket.dataset["follow"]) * 1000);
