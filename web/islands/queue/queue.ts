/**
 * The pages of a queue that stand alone. The screen on the wall follows its line by server-sent events and takes over what is new of its own page; a ticket at a kiosk is printed as soon as it is
 * there. Without this script both load themselves again.
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
      // The net is away for a moment; the next event or the next minute asks again.
    }
    asking = false;
    if (again) {
      again = false;
      void take();
    }
  };

  // What is spoken stays in its place, and is only said again where it says something new.
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
  // The clock and the code on the wall go on also where nothing happens.
  window.setInterval(() => void take(), 30_000);
}

// A ticket on a phone looks again now and then; not while its holder is about to choose something.
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
      // The heading stays in its place and is read out where it says something new.
      if (said.textContent !== heading.textContent) heading.innerHTML = said.innerHTML;
      const rest = [...part.children].filter(child => child !== said);
      for (const child of [...ticket.children]) if (child !== heading) child.remove();
      heading.before(...rest.slice(0, 1));
      heading.after(...rest.slice(1));
    } catch {
      // The net is away for a moment; the next look may reach the server again.
    }
  }, Number(ticket.dataset["follow"]) * 1000);
