import { build } from "esbuild";
import { basename, join } from "node:path";
import { assets, web } from "./paths.mjs";

/** app.js for every page; modules that it imports on demand become separate files. */
export async function buildScripts() {
  const { metafile } = await build({
    entryPoints: { app: join(web, "scripts/app.ts"), passkeys: join(web, "islands/passkeys/passkeys.ts"), evacuation: join(web, "islands/evacuation/evacuation.ts"), queue: join(web, "islands/queue/queue.ts"), drawing: join(web, "islands/drawing/drawing.ts") },
    outdir: assets,
    entryNames: "[name]-[hash]",
    chunkNames: "[name]-[hash]",
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    target: ["es2020"],
    legalComments: "eof",
    metafile: true,
    absWorkingDir: web,
  });
  return Object.entries(metafile.outputs).map(([path, output]) => ({
    name: output.entryPoint ? basename(output.entryPoint).replace(/\.ts$/, ".js") : null,
    file: basename(path),
  }));
}
