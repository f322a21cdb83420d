import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { brotliCompressSync, constants, gzipSync } from "node:zlib";
import { assets } from "./paths.mjs";

/** Writes .br and .gz beside each file, so that no request waits for compression. Returns the gzip size by file. */
export async function compress(files) {
  const weights = new Map();
  for (const { file } of files) {
    const content = await readFile(join(assets, file));
    const gzip = gzipSync(content, { level: 9 });
    const brotli = brotliCompressSync(content, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } });
    await writeFile(join(assets, `${file}.gz`), gzip);
    await writeFile(join(assets, `${file}.br`), brotli);
    weights.set(file, { plain: content.length, gzip: gzip.length, brotli: brotli.length });
  }
  return weights;
}
