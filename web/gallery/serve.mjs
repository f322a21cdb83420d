// Serves the gallery like the Host: hashed names, and a policy that allows no inline script or style.
import { randomBytes } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { root, web } from "../build/paths.mjs";
import { backbone } from "./backbone.mjs";

const types = { ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".html": "text/html; charset=utf-8", ".json": "application/json" };

export async function serve(port) {
  const manifest = JSON.parse(await readFile(join(root, "assets.json"), "utf8"));
  const server = createServer(async (request, response) => {
    const url = new URL(request.url, "http://localhost");
    try {
      if (url.pathname.startsWith("/assets/")) {
        response.setHeader("content-type", types[extname(url.pathname)] ?? "application/octet-stream");
        return response.end(await readFile(join(root, url.pathname)));
      }
      if (url.pathname === "/backbone.json") {
        response.setHeader("content-type", types[".json"]);
        return response.end(JSON.stringify(backbone()));
      }
      const nonce = randomBytes(16).toString("base64");
      const page = url.pathname === "/" ? "today" : url.pathname.slice(1);
      const html = await render(page, manifest, nonce, url.searchParams);
      response.setHeader("content-type", types[".html"]);
      response.setHeader("content-security-policy", `default-src 'none'; script-src 'self' 'nonce-${nonce}'; style-src 'self' 'nonce-${nonce}'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'`);
      response.end(html);
    } catch {
      response.statusCode = 404;
      response.end("No such page in the gallery.");
    }
  });
  await new Promise(ready => server.listen(port, "127.0.0.1", ready));
  return server;
}

async function render(page, manifest, nonce, query) {
  const file = name => readFile(join(web, "gallery", name), "utf8");
  let html = await file(`${page}.html`);
  for (const [marker, part] of html.matchAll(/\{\{part (\w+)\}\}/g)) html = html.replace(marker, await file(`parts/${part}.html`));
  return html
    .replace(/\{\{icon ([\w-]+)\}\}/g, `<svg class="icon" aria-hidden="true"><use href="${manifest["icons.svg"]}#$1"/></svg>`)
    .replace(/\{\{asset ([\w.]+)\}\}/g, (_, name) => manifest[name])
    .replaceAll("{{nonce}}", nonce)
    .replace("<html", query.has("theme") ? `<html data-theme="${query.get("theme") === "dark" ? "dark" : "light"}"` : "<html")
    .replaceAll(`<a href="/${page}"`, `<a href="/${page}" aria-current="page"`);
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  const server = await serve(Number(process.env.PORT ?? 8123));
  console.log(`The gallery is at http://localhost:${server.address().port}/ (today, network, components, forms, public)`);
}
