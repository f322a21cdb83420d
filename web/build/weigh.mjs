// The maximum sizes of files (kB of gzip). experience.md: a first visit to a public page at most 80 without needing
// scripts, signed-in pages 250; map and network load their island on demand.
const budgets = { "app.css": 30, "screen.css": 1, "queue.css": 2, "icons.svg": 8, "favicon.svg": 1, "app.js": 50, "network.js": 12, "passkeys.js": 6, "evacuation.js": 1, "queue.js": 1, "drawing.js": 2, "world.svg": 24, "taiwan.svg": 24, "kinds.svg": 3, chunk: 3 };
const everyPage = ["app.css", "icons.svg", "favicon.svg", "app.js", "chunk"];
const firstVisit = 80;

/** Prints the size of each file and whether all are within budget. */
export function weigh(files, weights) {
  let fits = true;
  let visit = 0;
  for (const { name, file } of files) {
    const key = name ?? file.replace(/-[^-]*$/, "");
    const { plain, gzip, brotli } = weights.get(file);
    const budget = budgets[key];
    const over = budget === undefined || gzip > budget * 1000;
    if (everyPage.includes(key)) visit += gzip;
    fits &&= !over;
    console.log(`${key.padEnd(12)}${kB(plain)} plain ${kB(gzip)} gzip ${kB(brotli)} brotli   ${limit(budget)}${over ? "  OVER" : ""}`);
  }
  const over = visit > firstVisit * 1000;
  console.log(`${"first visit".padEnd(28)}${kB(visit)} gzip, scripts included   ${limit(firstVisit)}${over ? "  OVER" : ""}`);
  return fits && !over;
}

const kB = bytes => `${(bytes / 1000).toFixed(1).padStart(7)} kB`;
const limit = budget => (budget === undefined ? "no budget set: add one in build/weigh.mjs" : `(at most ${budget})`);
