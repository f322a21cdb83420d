import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { chromiumProgram } from "../build/browser.mjs";
import { covers } from "./covers.mjs";
import { face, faces } from "./faces.mjs";
import { houses } from "./houses.mjs";
import { own } from "./own.mjs";
import { rooms } from "./rooms.mjs";

// Draws the pictures of the sample and writes them, in the two sizes that pages show, to the folder that the sample reads. Run by hand: node web/samples/draw.mjs
const { chromium } = createRequire(import.meta.url)("playwright-core");
const into = join(dirname(fileURLToPath(import.meta.url)), "../../src/Juluo.Sample/Pictures");
const aside = mkdtempSync(join(tmpdir(), "juluo-drawn-"));

const number = {};
const all = [
  ...faces.map((f) => ({ name: `face-${f.look}-${String((number[f.look] = (number[f.look] ?? 0) + 1)).padStart(2, "0")}`, d: face(f), w: 480, h: 480, view: 480, small: 96 })),
  ...Object.entries(rooms).map(([name, d]) => ({ name: `room-${name}`, d: d(), w: 960, h: 720, view: 960, small: 480 })),
  ...Object.entries(houses).map(([name, d]) => ({ name: `house-${name}`, d: d(), w: 960, h: 540, view: 960, small: 480 })),
  ...Object.entries(covers).map(([name, d]) => ({ name: `cover-${name}`, d: d(), w: 960, h: 540, view: 960, small: 480 })),
  { name: "own-cover", d: own.cover(), w: 960, h: 540, view: 960, small: 480 },
  { name: "own-logo", d: own.logo(), w: 512, h: 512, view: 512, small: 192 },
];

/** A WebP file with only the picture, as PhotoPress makes it: no colour profile, no Exif. */
function bare(file) {
  const kept = [file.subarray(0, 12)];
  for (let at = 12; at + 8 <= file.length; ) {
    const kind = file.toString("latin1", at, at + 4), whole = 8 + file.readUInt32LE(at + 4) + (file.readUInt32LE(at + 4) & 1);
    if (kind === "VP8 ") kept.push(file.subarray(at, at + whole));
    at += whole;
  }
  const one = Buffer.concat(kept);
  one.writeUInt32LE(one.length - 8, 4);
  return one;
}

rmSync(into, { recursive: true, force: true });
mkdirSync(into, { recursive: true });
const browser = await chromium.launch({ executablePath: chromiumProgram, args: ["--no-sandbox"] });
const page = await browser.newPage({ viewport: { width: 1000, height: 800 } });
for (const { name, d, w, h, small } of all) {
  await page.setContent(`<body style="margin:0"><svg xmlns="http://www.w3.org/2000/svg" width="${w}" height="${h}" viewBox="0 0 ${w} ${h}" style="display:block">${d}</svg>`);
  const drawn = join(aside, name + ".png");
  await page.screenshot({ path: drawn, clip: { x: 0, y: 0, width: w, height: h } });
  for (const [file, side, quality] of [[name, Math.max(w, h), 74], [`${name}-small`, small, 72]]) {
    const cut = join(aside, file + ".webp");
    execFileSync("vipsthumbnail", [drawn, "--size", `${side}x${side}`, "-o", `${cut}[Q=${quality},effort=6,smart_subsample,strip]`]);
    writeFileSync(join(into, file + ".webp"), bare(readFileSync(cut)));
  }
}
await browser.close();
rmSync(aside, { recursive: true });
const sizes = readdirSync(into).map((f) => [f, statSync(join(into, f)).size]);
const thumbs = sizes.filter(([f]) => f.includes("-small"));
console.log(`${sizes.length} files, ${Math.round(sizes.reduce((sum, [, s]) => sum + s, 0) / 1024)} kB; the largest small one ${Math.max(...thumbs.map(([, s]) => s))} B`);
