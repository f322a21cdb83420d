// The scripts' promises, tested in Chromium under the policy that the Host serves: each line is one promise.
import assert from "node:assert/strict";
import { chromium } from "playwright-core";
import { chromiumProgram } from "../build/browser.mjs";
import { serve } from "./serve.mjs";

const server = await serve(0);
const base = `http://localhost:${server.address().port}`;
const browser = await chromium.launch({ executablePath: chromiumProgram, args: ["--no-sandbox"] });
let kept = 0;

async function promise(sentence, path, trial, options = {}) {
  const context = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...options, offline: false });
  const page = await context.newPage();
  const errors = [];
  page.on("console", message => message.type() === "error" && !message.text().includes("404") && errors.push(message.text()));
  page.on("pageerror", error => errors.push(error.message));
  await page.goto(`${base}/${path}`, { waitUntil: "networkidle" });
  try {
    await trial(page, context);
    if (!options.offline) assert.deepEqual(errors, []);
    kept++;
  } catch (error) {
    console.log(`Broken: ${sentence}\n  ${error.message}`);
    process.exitCode = 1;
  }
  await context.close();
}

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };

await promise("Ctrl-K opens the commands, typing narrows them, 台 finds 臺, Enter goes", "today", async page => {
  await page.keyboard.press("Control+k");
  await page.locator(".palette[open]").waitFor();
  await page.keyboard.type("台北");
  assert.equal(await page.locator(".palette li:visible").count(), 1);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/components");
});

await promise("/ opens the commands where a page has no search field, and Escape puts them away", "today", async page => {
  await page.keyboard.press("/");
  await page.locator(".palette[open]").waitFor();
  assert.equal(await page.locator(".palette input").inputValue(), "");
  await page.keyboard.press("Escape");
  await page.locator(".palette:not([open])").waitFor({ state: "attached" });
});

await promise("A link is followed without loading the whole page, and the progress bar's style passes the policy", "today", async page => {
  await page.evaluate(() => (window.stayed = true));
  await page.locator(".rail a[href='/network']").click();
  await page.locator(".net-stage canvas").waitFor();
  assert.equal(await page.evaluate(() => window.stayed), true);
  assert.equal(await page.evaluate(() => [...document.querySelectorAll("style")].some(style => style.sheet && style.textContent.includes("turbo-progress-bar"))), true);
});

await promise("What Turbo brings has the focus on its heading, and its name is said", "today", async page => {
  await page.locator(".rail a[href='/network']").click();
  await page.locator(".net-stage canvas").waitFor();
  assert.equal(await page.evaluate(() => document.activeElement?.tagName), "H1");
  const title = await page.title();
  await page.waitForFunction(name => document.getElementById("arrived")?.textContent === name, title);
});

await promise("The way past the menu moves the focus at once", "today", async page => {
  await page.keyboard.press("Tab");
  await page.keyboard.press("Enter");
  assert.equal(await page.evaluate(() => document.activeElement?.id), "main");
});

await promise("A row is pressed wherever one likes, and its own button stays a button", "components", async page => {
  const row = page.locator(".plain > li", { has: page.locator(".row-link") }).first();
  await row.scrollIntoViewIfNeeded();
  const box = await row.boundingBox();
  assert.ok(box.height >= 44);
  await page.mouse.click(box.x + box.width - 60, box.y + box.height - 8);
  await page.waitForURL("**/today");
  await page.goBack();
  await page.locator(".plain > li:has(.row-link) button").first().click();
  assert.ok(page.url().endsWith("/components"));
});

await promise("A failed request leaves what was typed and says so", "forms", async (page, context) => {
  await page.locator("#name").fill("Autumn");
  await context.setOffline(true);
  await page.locator("form.narrow .btn.primary").click();
  await page.locator(".toast", { hasText: "沒有連上" }).waitFor();
  assert.equal(await page.locator("#name").inputValue(), "Autumn");
}, { offline: true });

await promise("A toast goes when it is put away", "forms", async page => {
  await page.locator(".toast .icon-only").click();
  assert.equal(await page.locator(".toast").count(), 0);
});

await promise("The server's drawing gives way to the canvas; arrows move through people; Enter opens", "network", async page => {
  assert.equal(await page.locator("svg.net").isVisible(), false);
  await page.locator(".net-stage canvas").focus();
  await page.keyboard.press("ArrowRight");
  assert.match(await page.locator(".net-tip").innerText(), /^你 · 好夥伴 3 · 好鄰居 6/);
  await page.keyboard.press("ArrowUp");
  await page.keyboard.press("ArrowLeft");
  assert.match(await page.locator(".net-tip").innerText(), /建宏/);
  await page.keyboard.press("Enter");
  await page.waitForURL("**/components");
});

await promise("The scrubber shows another week by keyboard, and play stops at the last", "network", async page => {
  const range = page.locator(".net-time input");
  await range.focus();
  await page.keyboard.press("Home");
  assert.equal(await page.locator(".net-time output").innerText(), "11 月 2 日 起");
  assert.equal(await range.getAttribute("aria-valuetext"), "11 月 2 日 起");
  await page.locator(".net-time button").click();
  await page.waitForFunction(() => document.querySelector(".net-time output").textContent === "11 月 16 日 起");
  await page.waitForFunction(() => document.querySelector(".net-time button").getAttribute("aria-label") === "播放");
});

await promise("Who wants less motion is offered no play button", "network", async page => {
  assert.equal(await page.locator(".net-time button").isVisible(), false);
}, { reducedMotion: "reduce" });

await promise("A finger first sees who it is; a second tap opens", "network", async page => {
  const box = await page.locator(".net-stage canvas").boundingBox();
  let tip = "";
  for (let y = 0.1; y < 1 && !tip.includes("建宏"); y += 0.05)
    for (let x = 0.1; x < 1 && !tip.includes("建宏"); x += 0.1) {
      await page.touchscreen.tap(box.x + x * box.width, box.y + y * box.height);
      tip = (await page.locator(".net-tip").isVisible()) ? await page.locator(".net-tip").innerText() : "";
      if (tip.startsWith("建宏")) {
        assert.ok(page.url().endsWith("/network"));
        await page.touchscreen.tap(box.x + x * box.width, box.y + y * box.height);
        return page.waitForURL("**/components");
      }
    }
  assert.fail("no one called 建宏 under any finger");
}, phone);

await promise("On a phone the rest of the menu opens under the fifth word, without scripts", "today", async page => {
  await page.locator(".tabs summary").tap();
  assert.equal(await page.locator(".tabs .menu a", { hasText: "城市" }).isVisible(), true);
}, { ...phone, javaScriptEnabled: false });

await promise("Without scripts the server's drawing stays", "network", async page => {
  assert.equal(await page.locator("svg.net").isVisible(), true);
}, { javaScriptEnabled: false });

await browser.close();
server.close();
if (!process.exitCode) console.log(`${kept} promises kept.`);
