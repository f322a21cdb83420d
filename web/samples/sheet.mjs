import { createRequire } from "node:module";
import { chromiumProgram } from "../build/browser.mjs";
import { face, faces } from "./faces.mjs";
const { chromium } = createRequire(import.meta.url)("playwright-core");
const kinds = { faces: () => faces.map((f) => [face(f), 480, 480]) };
const [, , kind, out] = process.argv;
for (const [k, file] of [["rooms", "./rooms.mjs"], ["covers", "./covers.mjs"], ["houses", "./houses.mjs"]]) if (kind === k) { const m = await import(file); kinds[k] = () => Object.values(m[k]).map((d) => [d(), 960, k === "rooms" ? 720 : 540]); }
const b = await chromium.launch({ executablePath: chromiumProgram, args: ["--no-sandbox"] });
const p = await b.newPage({ viewport: { width: 1640, height: 900 } });
const w = kind === "faces" ? 195 : 400;
await p.setContent(`<body style="margin:4px;background:#f7f4ee;font:12px sans-serif">` + kinds[kind]().map(([d, x, y], n) => `<span style="display:inline-block;margin:3px"><svg width="${w}" viewBox="0 0 ${x} ${y}" style="display:block;${kind === "faces" ? "border-radius:50%" : "border-radius:8px"}">${d}</svg>${n}</span>`).join("") + (kind === "faces" ? "<br>" + kinds[kind]().map(([d]) => `<svg width="40" viewBox="0 0 480 480" style="border-radius:50%">${d}</svg>`).join(" ") : ""));
await p.screenshot({ path: out, fullPage: true });
await b.close();
