// bin/juluo bench --light [NAME …] [--write] and --stale: repeats the benches behind the figures that texts quote (docs/figures.json), in their light size.
import { execFileSync, spawn, spawnSync } from "node:child_process";
import { createWriteStream, mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";

const root = join(import.meta.dirname, "..");
const file = join(root, "docs/figures.json");
const kept = JSON.parse(readFileSync(file, "utf8"));
const words = process.argv.slice(2);
const names = words.filter(w => !w.startsWith("--"));
const write = words.includes("--write");

const unknown = names.find(n => !kept.figures.some(f => f.bench === n));
if (unknown) {
  console.error(`docs/figures.json has no bench ${unknown}; it has ${kept.figures.map(f => f.bench).join(", ")}.`);
  process.exit(2);
}
const chosen = kept.figures.filter(f => names.length === 0 || names.includes(f.bench));
if (words.includes("--stale")) {
  sayStale();
} else {
  process.exitCode = await repeat();
}

async function repeat() {
  const began = Date.now();
  const failed = [];
  for (const figure of chosen) {
    const lacking = install(figure.packages ?? []);
    if (lacking) {
      console.log(`\n${figure.bench}: ${lacking}`);
      failed.push(figure.bench);
      continue;
    }
    console.log(`\n${figure.bench}: ${figure.command}`);
    const load = Number(readFileSync("/proc/loadavg", "utf8").split(" ")[0]);
    const started = Date.now();
    const results = await run(figure);
    const seconds = Math.round((Date.now() - started) / 1000);
    if (!results) {
      failed.push(figure.bench);
      continue;
    }
    show(figure, results);
    console.log(`  ${seconds} s; load of the machine at the start ${load.toFixed(1)}${load > cpus().length ? "; it is busy: trust ratios, not seconds" : ""}`);
    if (!write) continue;
    const changed = git("status", "--porcelain", "--", ...code(figure));
    if (changed) {
      console.log(`  Not written: commit these first, so that the figure has a commit.\n${changed}`);
      failed.push(figure.bench);
      continue;
    }
    Object.assign(figure, { commit: git("rev-parse", "--short=9", "HEAD"), date: new Date().toISOString().slice(0, 10), load, seconds, results });
    writeFileSync(file, text());
  }
  console.log(`\n${chosen.length - failed.length} of ${chosen.length} benches in ${Math.round((Date.now() - began) / 60_000)} minutes.`);
  if (failed.length > 0) console.log(`Not repeated: ${failed.join(", ")}. What they said is in artifacts/bench.`);
  if (write) console.log("Now JULUO_UPDATE=1 bin/juluo test FigureTests writes them into the texts.");
  return failed.length === 0 ? 0 : 1;
}

/** The claims that a bench prints, by name; null if it failed. Its other words go to artifacts/bench. */
async function run(figure) {
  const folder = join(root, "artifacts/bench");
  mkdirSync(folder, { recursive: true });
  const log = createWriteStream(join(folder, `${figure.bench}.log`));
  const bench = spawn("bash", ["-c", figure.command], { cwd: root, stdio: ["ignore", "pipe", "pipe"] });
  let said = "";
  bench.stdout.on("data", part => (said += part));
  bench.stderr.pipe(log);
  const code = await new Promise(done => bench.on("close", done));
  if (code !== 0) {
    console.log(`  It ended with ${code}; see artifacts/bench/${figure.bench}.log.`);
    return null;
  }
  const claims = JSON.parse(said.split("\n").findLast(line => /^[[{]/.test(line)));
  return Object.fromEntries([claims].flat().map(({ name, ...claim }) => [name ?? figure.bench, claim]));
}

/** Installs Debian packages that are not here. Gives a sentence if they cannot be installed. */
function install(packages) {
  const missing = packages.filter(p => !spawnSync("dpkg-query", ["-W", "-f", "${Status}", p], { encoding: "utf8" }).stdout?.includes("ok installed"));
  if (missing.length === 0) return null;
  const command = ["apt-get", "install", "-y", "-qq", "--no-install-recommends", ...missing];
  const asRoot = process.getuid() === 0 ? command : ["sudo", "-n", ...command];
  console.log(`Installing ${missing.join(", ")} …`);
  const done = spawnSync(asRoot[0], asRoot.slice(1), { encoding: "utf8" });
  return done.status === 0 ? null : `it needs ${missing.join(", ")}, which could not be installed. As root: ${command.join(" ")}`;
}

function show(figure, results) {
  for (const [name, now] of Object.entries(results)) {
    const was = figure.results?.[name];
    const [value, before] = [now, was].map(r => r && (r.ratio ?? r.ours));
    const interval = now.low == null ? "" : ` (${now.low} to ${now.high})`;
    console.log(`  ${name.padEnd(28)} ${String(value).padStart(9)}${interval}${before == null ? "" : `, was ${before}`}`);
  }
}

/** Names figures whose sources have changed since they were measured. */
function sayStale() {
  let old = 0;
  for (const figure of chosen) {
    if (!figure.commit) {
      console.log(`${figure.bench}: never measured`);
      continue;
    }
    const since = git("rev-list", "--count", `${figure.commit}..HEAD`, "--", ...code(figure));
    if (since === null) console.log(`${figure.bench}: measured at ${figure.commit}, which this clone does not have`);
    else if (since !== "0") {
      old++;
      const subjects = git("log", "--format=    %h %s", "-3", `${figure.commit}..HEAD`, "--", ...code(figure));
      console.log(`${figure.bench}: older than its code by ${since} commits, measured ${figure.date} at ${figure.commit}\n${subjects}`);
    }
  }
  console.log(old === 0 ? "No figure is older than the code it rests on." : `${old} of ${chosen.length} are older than their code. bin/juluo bench --light --write repeats them.`);
}

/** The paths a figure rests on, without documents and lists of packages. */
function code(figure) {
  return [...figure.sources, ":(exclude)*.md", ":(exclude)*packages.lock.json"];
}

function git(...words) {
  try {
    return execFileSync("git", words, { cwd: root, encoding: "utf8", stdio: ["ignore", "pipe", "ignore"] }).trimEnd();
  } catch {
    return null;
  }
}

/** The file again, one line for each claim and each text. */
function text() {
  const lines = ["{", '  "figures": ['];
  kept.figures.forEach((figure, at) => {
    const { results, texts, ...head } = figure;
    lines.push("    {");
    for (const [key, value] of Object.entries(head)) lines.push(`      ${JSON.stringify(key)}: ${JSON.stringify(value)},`);
    lines.push('      "results": {', Object.entries(results ?? {}).map(([n, r]) => `        ${JSON.stringify(n)}: ${JSON.stringify(r)}`).join(",\n"), "      },");
    lines.push('      "texts": [', texts.map(t => `        ${JSON.stringify(t)}`).join(",\n"), "      ]");
    lines.push(at === kept.figures.length - 1 ? "    }" : "    },");
  });
  lines.push("  ],", '  "apart": [', kept.apart.map(a => `    ${JSON.stringify(a)}`).join(",\n"), "  ]", "}");
  return `${lines.join("\n")}\n`;
}
