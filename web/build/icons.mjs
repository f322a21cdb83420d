import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { assets, fingerprinted, web } from "./paths.mjs";

/** The icon of the house for the browser tab. */
async function favicon() {
  const content = await readFile(join(web, "styles/favicon.svg"), "utf8");
  const file = fingerprinted("favicon.svg", content);
  await writeFile(join(assets, file), content);
  return { name: "favicon.svg", file };
}

/** One sheet with the icons listed in styles/icons.txt; a page shows one by <use href="…#name"/>. */
export async function buildIcons() {
  const lines = (await readFile(join(web, "styles/icons.txt"), "utf8")).split("\n");
  const names = lines.map(line => line.replace(/#.*/, "").trim()).filter(Boolean);
  const symbols = await Promise.all([...new Set(names)].sort().map(symbol));
  const content = `<svg xmlns="http://www.w3.org/2000/svg">${symbols.join("")}</svg>`;
  const file = fingerprinted("icons.svg", content);
  await writeFile(join(assets, file), content);
  return [{ name: "icons.svg", file }, await favicon()];
}

async function symbol(name) {
  const path = join(web, "node_modules/@tabler/icons/icons/outline", `${name}.svg`);
  const svg = await readFile(path, "utf8").catch(() => {
    throw new Error(`styles/icons.txt names “${name}”, which Tabler does not draw`);
  });
  const shapes = svg.slice(svg.indexOf(">") + 1, svg.lastIndexOf("</svg>"));
  const drawn = shapes.replace(/<path stroke="none" d="M0 0h24v24H0z" fill="none" ?\/>/, "").replace(/\s*\n\s*/g, "").replaceAll(" />", "/>");
  return `<symbol id="${name}" viewBox="0 0 24 24">${drawn}</symbol>`;
}
