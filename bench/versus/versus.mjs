import { spawn } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";

const [other, rounds = 40] = process.argv.slice(2).filter(a => !a.startsWith("--"));
const json = process.argv.includes("--json");
if (!other) throw new Error("Name the other checkout: bench/versus/run OTHER_CHECKOUT [ROUNDS] [--json].");
const pages = ["/", "/home", "/today", "/people", "/people?q=design", "/calendar", "/bookings", "/resources", "/network", "/introductions", "/needs", "/projects", "/challenges", "/cases", "/measures", "/settings"];
const block = 10;
// Within the limit of one caller: 30 requests a second.
const pause = 35;

class Site {
  cookies = new Map();

  constructor(folder, port) {
    this.address = `http://localhost:${port}`;
    this.data = mkdtempSync(join(tmpdir(), "juluo-versus-"));
    this.program = spawn("dotnet", ["src/Juluo.Host/bin/Release/net10.0/Juluo.Host.dll", "demo", "--port", String(port)], {
      cwd: folder,
      env: { ...process.env, Juluo__Data: this.data },
      stdio: ["ignore", "pipe", "inherit"],
    });
    this.said = "";
    this.program.stdout.on("data", text => (this.said += text));
  }

  async open() {
    while (!this.said.includes("is open")) {
      if (this.program.exitCode !== null) throw new Error(`The demo ended with ${this.program.exitCode}. ${this.said}`);
      await sleep(50);
    }
    const { html } = await this.ask("/sign-in");
    const answer = await this.send("/sign-in", { ...hidden(html), email: process.env.EMAIL ?? "yuchen.chen.0@laneside.example", password: process.env.PASSWORD ?? "juluo-demo" });
    if (answer.status !== 303 && answer.status !== 302) throw new Error(`Signing in was answered with ${answer.status}.`);
  }

  async ask(path, init = {}) {
    const from = performance.now();
    const headers = { accept: "text/html", "accept-language": "en", cookie: [...this.cookies].map(c => c.join("=")).join("; ") };
    const answer = await fetch(this.address + path, { redirect: "manual", ...init, headers });
    for (const cookie of answer.headers.getSetCookie()) this.cookies.set(...cookie.split(";")[0].split(/=(.*)/s, 2));
    const html = await answer.text();
    const ms = performance.now() - from;
    await sleep(pause);
    return { ms, status: answer.status, html, location: answer.headers.get("location") };
  }

  send(path, fields) {
    return this.ask(path, { method: "POST", body: new URLSearchParams(fields) });
  }

  /** Seconds of processor time of the program and of the PostgreSQL that keeps this data. */
  processor() {
    const processes = readdirSync("/proc").filter(p => /^\d+$/.test(p)).flatMap(p => {
      try {
        const stat = readFileSync(`/proc/${p}/stat`, "utf8");
        const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
        return [{ id: p, parent: fields[1], ticks: Number(fields[11]) + Number(fields[12]), ended: Number(fields[13]) + Number(fields[14]) }];
      } catch {
        return [];
      }
    });
    const server = readFileSync(this.postmaster(), "utf8").split("\n")[0];
    const ticks = processes.filter(p => p.id === String(this.program.pid) || p.id === server || p.parent === server);
    return ticks.reduce((sum, p) => sum + p.ticks + (p.id === server ? p.ended : 0), 0) / 100;
  }

  postmaster() {
    return (this.lock ??= readdirSync(this.data, { recursive: true }).map(f => join(this.data, f)).find(f => f.endsWith("postmaster.pid")));
  }

  close() {
    this.program.kill("SIGTERM");
    return new Promise(done => this.program.on("exit", done)).then(() => rmSync(this.data, { recursive: true, force: true }));
  }
}

function hidden(html) {
  return Object.fromEntries(
    [...html.matchAll(/<input\b[^>]*type="hidden"[^>]*>/g)].map(([tag]) => [tag.match(/name="([^"]*)"/)?.[1], tag.match(/value="([^"]*)"/)?.[1] ?? ""]).filter(([name]) => name)
  );
}

const median = times => [...times].sort((a, b) => a - b)[times.length >> 1];
const log = text => (json ? console.error(text) : console.log(text));

/** Interval of 95 % of the geometric mean, by drawing from the ratios. */
function mean(ratios) {
  const draw = () => Math.exp(ratios.map(() => Math.log(ratios[Math.floor(Math.random() * ratios.length)])).reduce((a, b) => a + b) / ratios.length);
  const draws = Array.from({ length: 2000 }, draw).sort((a, b) => a - b);
  return { ratio: Math.exp(ratios.reduce((a, b) => a + Math.log(b), 0) / ratios.length), low: draws[50], high: draws[1949] };
}

const [now, before] = [new Site(".", 5096), new Site(other, 5097)];
process.on("exit", () => [now, before].forEach(s => s.program.kill("SIGKILL")));
await Promise.all([now.open(), before.open()]);
log(`${"page".padEnd(20)}${"now ms".padStart(9)}${"before".padStart(9)}${"ratio".padStart(8)}${"now cpu ms".padStart(13)}${"before".padStart(9)}${"ratio".padStart(8)}`);
const [walls, processors] = [[], []];
// All pages are warmed up before any is measured: code that they share compiles during the first of them.
const missing = new Set();
for (const page of pages)
  for (const site of [now, before])
    for (let i = 0; i < 20; i++) if ((await site.ask(page)).status !== 200) missing.add(page);
for (const page of pages) {
  const both = [now, before].map(site => ({ site, times: [], seconds: 0 }));
  if (missing.has(page)) {
    log(`${page.padEnd(20)} is not answered with 200 by both`);
    continue;
  }
  for (let round = 0; round < rounds / block; round++)
    for (const one of round % 2 ? both : [...both].reverse()) {
      const from = one.site.processor();
      for (let i = 0; i < block; i++) one.times.push((await one.site.ask(page)).ms);
      one.seconds += one.site.processor() - from;
    }
  const [a, b] = both.map(o => ({ wall: median(o.times), cpu: (o.seconds / o.times.length) * 1000 }));
  walls.push(b.wall / a.wall);
  processors.push(b.cpu / a.cpu);
  log(`${page.padEnd(20)}${a.wall.toFixed(1).padStart(9)}${b.wall.toFixed(1).padStart(9)}${(b.wall / a.wall).toFixed(2).padStart(8)}${a.cpu.toFixed(1).padStart(13)}${b.cpu.toFixed(1).padStart(9)}${(b.cpu / a.cpu).toFixed(2).padStart(8)}`);
}
const [wall, processor] = [mean(walls), mean(processors)];
log(`all pages: wall ${wall.ratio.toFixed(2)} (${wall.low.toFixed(2)} to ${wall.high.toFixed(2)}), processor ${processor.ratio.toFixed(2)} (${processor.low.toFixed(2)} to ${processor.high.toFixed(2)})`);
if (json) console.log(JSON.stringify({ claim: "processor time of pages, before divided by now", ours: 1, peer: processor.ratio, ...processor, n: processors.length * rounds }));
await Promise.all([now.close(), before.close()]);
process.exit();
