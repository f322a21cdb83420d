import { createRequire } from "node:module";
import { join } from "node:path";
import { chromiumProgram } from "../../web/build/browser.mjs";
const { chromium } = createRequire(join(import.meta.dirname, "../../web/package.json"))("playwright-core");

const [address, visits] = [process.argv[2], Number(process.argv[3])];
const line = { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 };
const limits = { kB: { visitor: 80, member: 250 }, lcp: 2500 };
// Who looks, and at what. The operator and the password are those of the demo.
const pages = {
  visitor: ["/", "/plans", "/resources", "/join"],
  member: ["/home", "/calendar", "/people", "/network", "/measures", "/today"],
};

const browser = await chromium.launch({ executablePath: chromiumProgram, args: ["--no-sandbox"] });
const signedIn = await signIn();
console.log(`${"page".padEnd(14)}${"who".padEnd(10)}${"kB".padStart(7)}${"requests".padStart(10)}${"LCP s".padStart(8)}${"CLS".padStart(8)}`);
let over = 0;
for (const [who, paths] of Object.entries(pages))
  for (const path of paths) {
    const seen = [];
    for (let i = 0; i < visits; i++) seen.push(await visit(path, who === "member" ? signedIn : undefined));
    const [kB, requests, lcp, cls] = ["bytes", "requests", "lcp", "cls"].map(what => median(seen.map(s => s[what])));
    const bad = kB / 1000 > limits.kB[who] || lcp > limits.lcp;
    over += bad;
    console.log(
      `${path.padEnd(14)}${who.padEnd(10)}${(kB / 1000).toFixed(1).padStart(7)}${String(requests).padStart(10)}${(lcp / 1000).toFixed(2).padStart(8)}${cls.toFixed(3).padStart(8)}${bad ? "  OVER" : ""}`,
    );
  }
await browser.close();
process.exitCode = over ? 1 : 0;

/** One page in a browser that has never been here but for its session. */
async function visit(path, storageState) {
  const context = await browser.newContext({ storageState, viewport: { width: 390, height: 844 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true, locale: "zh-TW" });
  const page = await context.newPage();
  const wire = await context.newCDPSession(page);
  await wire.send("Network.enable");
  await wire.send("Network.emulateNetworkConditions", line);
  await wire.send("Emulation.setCPUThrottlingRate", { rate: 4 });
  let [bytes, requests] = [0, 0];
  wire.on("Network.loadingFinished", e => ((bytes += e.encodedDataLength), requests++));
  await page.addInitScript(() => {
    globalThis.seen = { lcp: 0, cls: 0 };
    new PerformanceObserver(l => (globalThis.seen.lcp = l.getEntries().at(-1).startTime)).observe({ type: "largest-contentful-paint", buffered: true });
    new PerformanceObserver(l => l.getEntries().forEach(e => (globalThis.seen.cls += e.hadRecentInput ? 0 : e.value))).observe({ type: "layout-shift", buffered: true });
  });
  await page.goto(address + path, { waitUntil: "networkidle" });
  const { lcp, cls } = await page.evaluate(() => globalThis.seen);
  await context.close();
  return { bytes, requests, lcp, cls };
}

async function signIn() {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/sign-in`);
  await page.fill("[name=email]", process.env.EMAIL ?? "yuchen.chen.0@laneside.example");
  await page.fill("[name=password]", process.env.PASSWORD ?? "juluo-demo");
  await Promise.all([page.waitForURL(url => !url.pathname.startsWith("/sign-in")), page.click("main form button[type=submit]")]);
  const state = await context.storageState();
  await context.close();
  return state;
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)];
}
