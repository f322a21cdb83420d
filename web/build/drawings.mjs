import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { assets, fingerprinted, web } from "./paths.mjs";

/** The drawings of spaces, which pages include by <use>. */
export async function buildDrawings() {
  const name = "kinds.svg";
  const content = (await readFile(join(web, "styles", name), "utf8")).replace(/<!--.*?-->|\n\s*/gs, "");
  const file = fingerprinted(name, content);
  await writeFile(join(assets, file), content);
  return [{ name, file }];
}
