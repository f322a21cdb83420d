// A service worker for one page: the evacuation list of a site. It is asked for as always; when there is no answer, the list that the browser saved is shown.
// What it keeps, and when that goes, is for scripts/controllers/kept-list.ts to say; here only what was looked at is kept.
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
    // Led to the door, or refused: it is not for this browser any more.
    else if (answer.type === "opaqueredirect" || answer.status < 500) await Promise.all([store.delete(path), store.delete(`${path}/kept`)]);
    return answer;
  } catch {
    return (await store.match(path, { ignoreVary: true })) ?? Response.error();
  }
}

/** Their names carry their content's hash: what is kept is right. */
async function asset(request: Request): Promise<Response> {
  return (await (await caches.open(STORE)).match(request, { ignoreVary: true })) ?? (await fetch(request));
}
