import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { setTimeout as sleep } from "node:timers/promises";

const [requests, port, most = Infinity] = process.argv.slice(2).map(Number);
const address = `http://localhost:${port}`;
const timed = ["/", "/today", "/home", "/people", "/calendar", "/network", "/measures", "/cases"];
// Within the limit of one caller: 30 requests a second.
const pause = 35;
const cookies = new Map();

const began = performance.now();
const program = spawn("dotnet", ["src/Juluo.Host/bin/Release/net10.0/Juluo.Host.dll", "demo", "--port", String(port)], { stdio: ["ignore", "pipe", "inherit"] });
process.on("exit", () => program.kill());
let said = "";
program.stdout.on("data", text => (said += text));
while (!said.includes("is open")) {
  if (program.exitCode !== null) throw new Error(`The demo ended with ${program.exitCode}. ${said}`);
  await sleep(50);
}
console.log(`started in ${((performance.now() - began) / 1000).toFixed(1)} s`);
say("after its start");

await signIn();
const [kinds, failed, first] = await walk();
console.log(`${requests} requests, ${kinds} kinds of pages, ${failed} not answered with 200; median of first answers ${median(first).toFixed(1)} ms`);
say("after the walk");
await sleep(75_000);
say("after 75 s of rest");
for (const [part, kB] of parts()) console.log(`  ${part.padEnd(36)}${(kB / 1024).toFixed(1).padStart(8)} MB`);

console.log(`${"page".padEnd(14)}${"median ms".padStart(10)}${"p95 ms".padStart(8)}`);
for (const page of timed) {
  const times = [];
  for (let i = -20; i < 100; i++) {
    const [ms, status] = await ask(page);
    if (status !== 200) throw new Error(`${page} answered ${status}.`);
    if (i >= 0) times.push(ms);
  }
  console.log(`${page.padEnd(14)}${median(times).toFixed(1).padStart(10)}${times.sort((a, b) => a - b)[94].toFixed(1).padStart(8)}`);
}
say("after the timed pages");
process.exit();

/** Follows links, always to the kind of page that was asked for least. Pages of a kind differ only in their ids. */
async function walk() {
  const [kinds, seen, first] = [new Map(), new Set(), []];
  let failed = 0;
  find("/today");
  for (let asked = 0; asked < requests; asked++) {
    const next = [...kinds.values()].filter(k => k.links.length).reduce((a, b) => (b.asked < a.asked ? b : a));
    const path = next.links.shift();
    const [ms, status, html] = await ask(path);
    if (next.asked++ === 0) first.push(ms);
    if (status !== 200) failed++;
    for (const [, href] of html.matchAll(/<a\b[^>]*?\shref="([^"#]+)/g)) find(href.replaceAll("&amp;", "&"), path);
  }
  return [first.length, failed, first];

  function find(href, on = "/") {
    const url = new URL(href, address + on);
    const link = url.pathname + url.search;
    if (url.origin !== address || seen.has(link) || /^\/(dev|sign-out)/.test(link)) return;
    seen.add(link);
    if (!kinds.has(kind(link)) && kinds.size >= most) return;
    if (!kinds.has(kind(link))) kinds.set(kind(link), { asked: 0, links: [] });
    kinds.get(kind(link)).links.push(link);
  }
}

/** The path with its ids and the names of its parameters: what distinguishes one page from another of the same code. */
function kind(link) {
  const url = new URL(link, address);
  const path = url.pathname.replace(/\/(?=[^/]*\d)[^/]+/g, "/_");
  return `${path}?${[...new Set(url.searchParams.keys())].sort()}`;
}

async function ask(path, init = {}) {
  const from = performance.now();
  const answer = await fetch(address + path, { redirect: "manual", ...init, headers: { accept: "text/html", "accept-language": "en", cookie: [...cookies].map(c => c.join("=")).join("; "), ...init.headers } });
  for (const cookie of answer.headers.getSetCookie()) cookies.set(...cookie.split(";")[0].split(/=(.*)/s, 2));
  const body = await answer.text();
  const ms = performance.now() - from;
  await sleep(pause);
  return [ms, answer.status, (answer.headers.get("content-type") ?? "").startsWith("text/html") ? body : ""];
}

async function signIn() {
  const [, , html] = await ask("/sign-in");
  const token = html.match(/name="__RequestVerificationToken"[^>]*value="([^"]+)"/)[1];
  const body = new URLSearchParams({ __RequestVerificationToken: token, email: process.env.EMAIL ?? "yuchen.chen.0@laneside.example", password: process.env.PASSWORD ?? "juluo-demo" });
  const [, status] = await ask("/sign-in", { method: "POST", body });
  if (status !== 302 && status !== 303) throw new Error(`Signing in was answered with ${status}.`);
}

function say(when) {
  const status = readFileSync(`/proc/${program.pid}/status`, "utf8");
  const mb = name => `${name} ${Math.round(Number(status.match(new RegExp(`${name}:\\s+(\\d+)`))[1]) / 1024)}`;
  console.log(`${when}: ${["VmRSS", "RssAnon", "RssFile", "RssShmem"].map(mb).join(", ")} MB`);
}

/** Resident kB by kind of mapping, largest first. */
function parts() {
  const sums = new Map();
  let part;
  for (const line of readFileSync(`/proc/${program.pid}/smaps`, "utf8").split("\n")) {
    const head = line.match(/^([0-9a-f]+)-([0-9a-f]+) (....) \S+ \S+ \d+\s*(.*)$/);
    if (head) part = named(head[4], head[3], Number.parseInt(head[2], 16) - Number.parseInt(head[1], 16));
    else if (line.startsWith("Rss:")) sums.set(part, (sums.get(part) ?? 0) + Number(line.match(/\d+/)[0]));
  }
  return [...sums].filter(([, kB]) => kB >= 1024).sort((a, b) => b[1] - a[1]);
}

function named(file, rights, size) {
  if (file.includes("doublemapper")) return `code and types of the runtime (${rights.slice(0, 3)})`;
  if (/Juluo[^/]*\.dll$/.test(file)) return "assemblies of Juluo";
  if (file.endsWith(".dll")) return "other assemblies";
  if (/icu/.test(file)) return "ICU";
  if (/\.so/.test(file)) return "native libraries";
  if (file) return file.startsWith("[") ? file : "other files";
  return `anonymous (${rights.slice(0, 3)}${size >= 1 << 28 ? ", reserved in one piece" : ""})`;
}

function median(times) {
  return [...times].sort((a, b) => a - b)[times.length >> 1];
}
