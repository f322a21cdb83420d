/** The colours of the drawings: those of the light theme in tokens.css, and a few calm ones. */
export const c = {
  ground: "#f7f4ee", wall: "#efe6d6", warmWall: "#ecdcc6", coolWall: "#dfe6e1", floor: "#ddd0b8", floorDark: "#c9b895", wood: "#bf8f5e", woodDark: "#9a6f45",
  dark: "#3b4046", ink: "#23262b", light: "#fffdfa", sky: "#c3dcd8", green: "#0b6b60", leaf: "#5d9a7c", soft: "#a9c9b5", warm: "#d9834a", clay: "#b9623a",
  mustard: "#c99a3f", blue: "#5f7f8f", plum: "#7d4f5f", grey: "#a7a193", stone: "#cfc8b8", brick: "#b57050",
};

const hex = (n) => Math.round(Math.max(0, Math.min(255, n))).toString(16).padStart(2, "0");

/** A colour towards black (below 1) or white (above 1). */
export function shade(colour, by) {
  const parts = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return "#" + parts.map((p) => hex(by <= 1 ? p * by : p + (255 - p) * (by - 1))).join("");
}

/** Skin in the shade: warmer than a colour that is merely darker. */
export function tan(colour, by = 1) {
  const [r, g, b] = [1, 3, 5].map((at) => parseInt(colour.slice(at, at + 2), 16));
  return "#" + hex(r * 0.9 * by) + hex(g * 0.82 * by) + hex(b * 0.77 * by);
}

export const rect = (x, y, w, h, fill, r = 0) => `<rect x="${x}" y="${y}" width="${w}" height="${h}" fill="${fill}"${r ? ` rx="${r}"` : ""}/>`;
export const path = (d, fill) => `<path d="${d}" fill="${fill}"/>`;
export const line = (d, stroke, width = 4) => `<path d="${d}" fill="none" stroke="${stroke}" stroke-width="${width}" stroke-linecap="round" stroke-linejoin="round"/>`;
export const circle = (x, y, r, fill) => `<circle cx="${x}" cy="${y}" r="${r}" fill="${fill}"/>`;
export const oval = (x, y, rx, ry, fill) => `<ellipse cx="${x}" cy="${y}" rx="${rx}" ry="${ry}" fill="${fill}"/>`;
export const at = (x, y, inside, scale = 1) => `<g transform="translate(${x} ${y}) scale(${scale})">${inside}</g>`;
