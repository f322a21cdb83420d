import { build, transform } from "esbuild";
import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { PurgeCSS } from "purgecss";
import { assets, fingerprinted, sources, web } from "./paths.mjs";

// Set by scripts or composed at run time, so that no source contains them completely.
const composed = [/^is-invalid$/];

// Never kept: families that this product does not use, whose names are ordinary words in sources, and rules that our own styles define again.
const unwanted =
  /btn-(?!primary|close|sm|group)|\.(bg|text|border|badge|alert|link|table|list-group-item)-(?!center|end|start|nowrap|muted|responsive)[a-z]+|facebook|twitter|dropdown|navbar|carousel|offcanvas|modal|tooltip|popover|apexcharts|avatar|shape|card|strength|signal|placeholder|ratio|status|legend|steps|\.(tag|toast|icon|empty|progress|breadcrumb|page|footer|badge|lead)\b|is-valid|is-invalid-lite|was-validated|form-(floating|colorinput|imagecheck|selectgroup|otp|icon|custom|switch|fieldset|footer)|form-(control|select)-(?!sm)|col-(auto-)?(xxl|xl)/;

/** The parts of Tabler that a page or script of ours uses. */
async function tabler() {
  const [result] = await new PurgeCSS().purge({
    content: [
      join(sources, "**/*.razor"),
      join(web, "gallery/*.html"),
      join(web, "scripts/**/*.ts"),
      join(web, "islands/**/*.ts"),
    ],
    css: [join(web, "node_modules/@tabler/core/dist/css/tabler.css")],
    safelist: { standard: composed },
    blocklist: [unwanted],
    variables: true,
    keyframes: true,
    fontFace: true,
  });
  return result.css;
}

export async function buildStyles() {
  const kept = await tabler();
  const { outputFiles } = await build({
    entryPoints: [join(web, "styles/app.css")],
    bundle: true,
    minify: true,
    write: false,
    legalComments: "inline",
    target: ["chrome99", "firefox97", "safari15.4"],
    plugins: [
      {
        name: "tabler",
        setup(build) {
          build.onResolve({ filter: /^tabler$/ }, () => ({ path: "tabler", namespace: "tabler" }));
          build.onLoad({ filter: /.*/, namespace: "tabler" }, () => ({ contents: kept, loader: "css" }));
        },
      },
      { name: "tokens", setup: build => build.onLoad({ filter: /tokens\.css$/ }, chosenTheme) },
    ],
  });
  const content = outputFiles[0].contents;
  const file = fingerprinted("app.css", content);
  await writeFile(join(assets, file), content);
  return [{ name: "app.css", file }, await alone("screen.css", ["safari9", "chrome40"]), await alone("queue.css", ["safari14", "chrome87"])];
}

/** Wall displays and kiosks are standalone, for old browsers: their styles are not transformed, only minified. */
async function alone(name, target) {
  const { code } = await transform(await readFile(join(web, "styles", name), "utf8"), { loader: "css", minify: true, target });
  const content = Buffer.from(code);
  const file = fingerprinted(name, content);
  await writeFile(join(assets, file), content);
  return { name, file };
}

/** The dark tokens are written once, under the system's preference; a person's own choice on <html> repeats them here. */
async function chosenTheme({ path }) {
  const tokens = await readFile(path, "utf8");
  const dark = /:root:not\(\[data-theme="light"\]\) \{([^}]*)\}/.exec(tokens);
  if (!dark) throw new Error("tokens.css has no dark block to repeat for data-theme");
  return { contents: `${tokens}\n:root[data-theme="dark"] {${dark[1]}}\n`, loader: "css" };
}
