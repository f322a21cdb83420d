// Books half hours of a meeting room with three clients. Each asks again with the same Idempotency-Key until it is answered, as a program should.
import { writeFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const [address, email, seconds, file] = [process.argv[2], process.argv[3], Number(process.argv[4]), process.argv[5]];
const patience = 5_000;
const cookies = new Map();
const json = { accept: "application/json", "content-type": "application/json" };

await post("/sign-in", { email, password: "trial-of-a-failover" });
const { token } = await post("/me/tokens", { name: "trial", scopes: "spaces.book" });
const { items } = await (await fetch(`${address}/resources`, { headers: { ...json, authorization: `Bearer ${token}` } })).json();
const room = items.map(i => i.resource).find(r => r.kind === "room").id;

const slots = halfHours();
const [acknowledged, answers, until] = [[], {}, Date.now() + seconds * 1000];
let longest = 0;
await Promise.all([client(), client(), client()]);
acknowledged.sort((a, b) => a.at - b.at);
let last = acknowledged[0].at;
let gap = [0, last];
for (const { at } of acknowledged) {
  if (at - last > gap[0]) gap = [at - last, last];
  last = at;
}
writeFileSync(file, acknowledged.map(a => a.title).join("\n"));
console.log(`${acknowledged.length} bookings acknowledged; none for ${(gap[0] / 1000).toFixed(1)} s from ${new Date(gap[1]).toISOString().slice(11, 19)} on; longest wait of a client ${(longest / 1000).toFixed(1)} s`);
console.log(`answers: ${Object.entries(answers).map(([answer, count]) => `${answer} ${count}`).join(", ")}`);
if (Object.keys(answers).some(a => a.startsWith("500"))) process.exitCode = 1;

async function client() {
  while (Date.now() < until) {
    const { value: start } = slots.next();
    const title = `${email} ${start.toISOString()}`;
    const body = JSON.stringify({ resource: room, title, start, end: new Date(+start + 1_800_000) });
    for (const began = Date.now(); ; await sleep(300)) {
      const status = await book(title, body);
      if (status !== 200 && status !== 201 && status !== 422) continue;
      // 422: the room is closed then.
      if (status !== 422 && acknowledged.push({ title, at: Date.now() }) === 1) console.log("begun");
      longest = Math.max(longest, Date.now() - began);
      break;
    }
    await sleep(150);
  }
}

async function book(key, body) {
  let status = "no answer";
  try {
    const answer = await fetch(`${address}/bookings`, { method: "POST", body, headers: { ...json, authorization: `Bearer ${token}`, "idempotency-key": key }, signal: AbortSignal.timeout(patience) });
    status = answer.status;
    const text = await answer.text();
    const name = status < 500 ? status : `${status} ${text.match(/urn:juluo:[\w.-]+/)?.[0] ?? "of HAProxy"}`;
    answers[name] = (answers[name] ?? 0) + 1;
  } catch (lost) {
    const name = lost.name === "TimeoutError" ? `none within ${patience / 1000} s` : "connection lost";
    answers[name] = (answers[name] ?? 0) + 1;
  }
  return status;
}

function* halfHours() {
  // From tomorrow, eight hours of a day in Taipei.
  for (let day = 1; ; day++) for (let half = 0; half < 16; half++) yield new Date(Math.floor(Date.now() / 86_400_000 + day) * 86_400_000 + 7_200_000 + half * 1_800_000);
}

async function post(path, fields) {
  const headers = () => ({ cookie: [...cookies].map(c => c.join("=")).join("; ") });
  const take = answer => answer.headers.getSetCookie().forEach(c => cookies.set(...c.split(";")[0].split(/=(.*)/s, 2)));
  const page = await fetch(address + path, { headers: headers() });
  take(page);
  const field = (await page.text()).match(/name="__RequestVerificationToken"[^>]*value="([^"]+)"/)[1];
  const answer = await fetch(address + path, { method: "POST", redirect: "manual", headers: { ...headers(), accept: "application/json" }, body: new URLSearchParams({ ...fields, __RequestVerificationToken: field }) });
  take(answer);
  return answer.headers.get("content-type")?.includes("json") ? answer.json() : {};
}
