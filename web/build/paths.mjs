import { createHash } from "node:crypto";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const web = resolve(dirname(fileURLToPath(import.meta.url)), "..");
export const sources = resolve(web, "../src");
export const root = process.env.JULUO_WWWROOT ?? join(sources, "Juluo.Host/wwwroot");
export const assets = join(root, "assets");

/** The name under which a browser may cache this content for ever. */
export function fingerprinted(name, content) {
  const hash = createHash("sha256").update(content).digest("hex").slice(0, 10);
  const dot = name.lastIndexOf(".");
  return `${name.slice(0, dot)}-${hash}${name.slice(dot)}`;
}
