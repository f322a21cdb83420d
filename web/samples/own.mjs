import { at, c, circle, line, oval, path, rect, shade } from "./palette.mjs";

// The community's own pictures. The cover: the lane in the evening, and a long table in front of the house. The logo: an arcade with its lamp lit.
const dusk = "#8fa9a8", lit = "#f6dc9a";
const person = (x, y, coat, hair = c.dark) => at(x, y, path("M-34 0Q-34 -62 0 -62T34 0Z", coat) + circle(0, -84, 24, "#e2b48c") + path("M-25 -86Q-24 -114 0 -114T25 -86Q10 -100 -25 -86Z", hair));
const arch = (x, glass) => path(`M${x} 372V236Q${x + 70} 176 ${x + 140} 236V372Z`, glass) + line(`M${x + 70} 208V372M${x} 300h140`, c.woodDark, 5);
const lantern = (x, y) => line(`M${x} ${y - 26}v16`, c.dark, 3) + oval(x, y + 10, 18, 22, c.mustard) + rect(x - 10, y - 14, 20, 6, c.dark) + rect(x - 10, y + 29, 20, 6, c.dark);

export const own = {
  cover: () =>
    rect(0, 0, 960, 540, dusk) + circle(840, 76, 34, "#f3ead2") + path("M0 250h110v-60h90v30h80V120h100V60h200v60h100v100h90v-40h120v90h70v300H0Z", shade(dusk, 0.84)) +
    rect(130, 110, 700, 290, c.brick) + path("M112 114H848L818 76H142Z", shade(c.green, 0.86)) + rect(130, 128, 700, 12, shade(c.brick, 0.8)) +
    [160, 330, 500, 670].map((x, n) => arch(x, n === 1 ? shade(lit, 0.94) : lit)).join("") + [315, 485, 655].map((x) => lantern(x, 190)).join("") +
    rect(0, 400, 960, 140, shade(c.floor, 0.9)) + rect(0, 400, 960, 7, shade(c.floorDark, 0.9)) +
    [[250, c.warm], [370, c.leaf, "#6b4a2f"], [490, c.blue], [610, c.plum, "#2f2a26"], [730, c.mustard, "#6b4a2f"]].map(([x, coat, hair]) => person(x, 438, coat, hair)).join("") +
    rect(170, 430, 640, 18, c.wood, 4) + [200, 480, 770].map((x) => rect(x, 448, 14, 64, c.woodDark)).join("") +
    [300, 430, 560, 690].map((x) => rect(x, 414, 16, 16, c.light, 3)).join("") + oval(370, 426, 24, 6, c.light) + oval(620, 426, 24, 6, c.light) +
    [80, 890].map((x) => at(x, 470, path("M0 -34C-40 -54 -40 -92 -18 -112C2 -92 6 -60 0 -34ZM2 -34C4 -72 22 -94 46 -96C46 -64 28 -40 2 -34Z", c.leaf) + path("M-26 -36H26L20 0H-20Z", c.clay))).join(""),
  logo: () =>
    rect(0, 0, 512, 512, c.green) + path("M96 432V236Q256 20 416 236V432Z", c.light) + path("M152 432V262Q256 116 360 262V432Z", c.green) +
    line("M256 196V250", c.light, 12) + oval(256, 290, 44, 52, c.mustard) + rect(64, 424, 384, 24, c.light, 12),
};
