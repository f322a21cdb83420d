// A service worker for one page: the evacuation list of a site. It always asks the network first; if there is no answer, it shows the list saved in the browser.
// scripts/controllers/kept-list.ts decides what is kept and deleted; this worker only saves lists that were opened.
interface Fetching extends Event {
  readonly request: Request;
  respondWith(answer: Promise<Response>): void;
}

interface Waiting extends Event {
  waitUntil(work: Promise<unknown>): void;
}

const worker = globalThis as unknown as EventTarget & { skipWaiting(): Promise<void>; clients: { claim(): Promise<void> } };
const STORE = "evacuation";
const LIST = /^\/sites\/[^/]+\/evacuation$/;

worker.addEventListener("install", () => void worker.skipWaiting());
worker.addEventListener("activate", event => (event as Waiting).waitUntil(worker.clients.claim()));
worker.addEventListener("fetch", event => {
  const { request, respondWith } = { request: (event as Fetching).request, respondWith: (event as Fetching).respondWith.bind(event) };
  const url = new URL(request.url);
  if (url.origin !== location.origin || request.method !== "GET") return;
  if (request.mode === "navigate" && LIST.test(url.pathname)) respondWith(list(request, url.pathname));
  else if (url.pathname.startsWith("/assets/")) respondWith(asset(request));
});

async function list(request: Request, path: string): Promise<Response> {
  const store = await caches.open(STORE);
  try {
    const answer = await fetch(request);
    if (answer.ok) {
      await store.put(path, answer.clone());
      await store.put(`${path}/kept`, new Response(String(Date.now())));
    }
    // Redirected to the sign-in page, or refused: the person may not see it any longer.
    else if (answer.type === "opaqueredirect" || answer.status < 500) await Promise.all([store.delete(path), store.delete(`${path}/kept`)]);
    return answer;
  } catch {
    return (await store.match(path, { ignoreVary: true })) ?? Response.error();
  }
}

/** Asset names contain a content hash, so a cached asset is always current. */
async function asset(request: Request): Promise<Response> {
  return (await (await caches.open(STORE)).match(request, { ignoreVary: true })) ?? (await fetch(request));
}
