// Opens every page of the gallery in Chromium, on a phone and on a desktop, light and dark; axe must find nothing, nothing may
// violate the content security policy or scroll sideways. Pictures are written to artifacts/gallery.
import axe from "axe-core";
import { mkdir } from "node:fs/promises";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { chromiumProgram } from "../build/browser.mjs";
import { web } from "../build/paths.mjs";
import { serve } from "./serve.mjs";

const pages = ["today", "network", "backbone", "components", "forms", "public"];
const widths = [390, 1280];
const pictures = join(web, "../artifacts/gallery");
await mkdir(pictures, { recursive: true });

const server = await serve(0);
const base = `http://localhost:${server.address().port}`;
const browser = await chromium.launch({ executablePath: chromiumProgram, args: ["--no-sandbox"] });
let faults = 0;

// Elements that open on a page are checked too.
const deskStates = { today: page => page.keyboard.press("Control+k"), forms: page => page.locator(".dialog > summary").click(), network: page => page.locator(".net-stage canvas").press("ArrowRight") };
const phoneStates = { today: page => page.locator(".tabs summary").click(), forms: page => page.locator(".dialog > summary").click(), network: page => page.locator(".net-stage canvas").press("ArrowRight") };

async function inspect(page, fault) {
  const { violations } = await page.evaluate(() => window.axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21aa", "wcag22aa", "best-practice"] }));
  for (const { id, help, nodes } of violations) fault(`${id}: ${help}\n  ${nodes.slice(0, 6).map(node => `${node.target.join(" ")} ${node.any[0]?.message ?? ""}`).join("\n  ")}`);
}

for (const theme of ["light", "dark"])
  for (const width of widths) {
    const context = await browser.newContext({ viewport: { width, height: width < 720 ? 844 : 900 }, colorScheme: theme, reducedMotion: "reduce", deviceScaleFactor: width < 720 ? 2 : 1 });
    for (const name of pages) {
      const page = await context.newPage();
      const fault = text => console.log(`${name} ${width} ${theme}: ${text}`, ++faults ? "" : "");
      page.on("console", message => message.type() === "error" && fault(message.text()));
      page.on("pageerror", error => fault(error.message));
      await page.goto(`${base}/${name}`, { waitUntil: "networkidle" });
      await page.screenshot({ path: join(pictures, `${name}-${width}-${theme}.png`), fullPage: width > 720 });
      if (width < 720) await page.screenshot({ path: join(pictures, `${name}-${width}-${theme}-whole.png`), fullPage: true });
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (wide > 0) fault(`scrolls sideways by ${wide} px`);
      await page.evaluate(axe.source);
      await inspect(page, fault);
      const open = width < 720 ? phoneStates[name] : deskStates[name];
      if (open) {
        await open(page);
        await page.waitForTimeout(150);
        await page.screenshot({ path: join(pictures, `${name}-${width}-${theme}-open.png`) });
        await inspect(page, fault);
      }
      await page.close();
    }
    await context.close();
  }

await browser.close();
server.close();
console.log(faults === 0 ? `No fault on ${pages.length} pages at ${widths.join(" and ")} px, light and dark.` : `${faults} faults.`);
process.exitCode = faults === 0 ? 0 : 1;
