// Builds everything that a browser downloads: one stylesheet, one script, islands on demand, one sheet of icons.
// Every file name contains a hash of its content; assets.json tells the pages which file is current.
import { mkdir, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { buildScripts } from "./scripts.mjs";
import { buildStyles } from "./styles.mjs";
import { buildIcons } from "./icons.mjs";
import { buildMaps } from "./maps.mjs";
import { buildDrawings } from "./drawings.mjs";
import { compress } from "./compress.mjs";
import { weigh } from "./weigh.mjs";
import { assets, root } from "./paths.mjs";

await rm(assets, { recursive: true, force: true });
await mkdir(assets, { recursive: true });

const built = [...(await buildStyles()), ...(await buildScripts()), ...(await buildIcons()), ...(await buildMaps()), ...(await buildDrawings())];
const weights = await compress(built);

const manifest = Object.fromEntries(built.filter(file => file.name).map(file => [file.name, `/assets/${file.file}`]).sort());
await writeFile(join(root, "assets.json"), JSON.stringify(manifest, null, 2) + "\n");

process.exitCode = weigh(built, weights) ? 0 : 1;
