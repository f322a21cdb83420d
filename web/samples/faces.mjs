import { c, circle, line, oval, path, rect, shade, tan } from "./palette.mjs";

// 480 × 480, cropped to a circle by the page: the head is in the middle, and eyes are large enough for 40 px.
const skins = ["#f5d8bd", "#eec6a2", "#e0ae84", "#c68d62", "#a0704b", "#7a4e34"];
const hairs = { black: "#23262b", brown: "#3a2a22", chestnut: "#5d3f2b", auburn: "#7d4428", blond: "#c9a368", grey: "#a8a49b", white: "#ddd8cd", salt: "#6f6d69" };
const grounds = ["#e9dfcb", "#d7e4dd", "#ecd8c3", "#dce0dc", "#e4dcc0", "#cfe0da", "#efdccb", "#dfe3d2"];

const head = (w, jaw) => {
  const [l, r] = [240 - w, 240 + w];
  return `M${l} 205C${l} 138 ${l + 32} 104 240 104C${r - 32} 104 ${r} 138 ${r} 205C${r} ${250 + jaw} ${r - 22} ${318} 240 320C${l + 22} ${318} ${l} ${250 + jaw} ${l} 205Z`;
};

/** Hair behind and in front of the head, by name. */
const hairOf = {
  none: () => ["", ""],
  short: (h) => ["", path("M158 214C146 120 188 82 244 82C304 82 334 126 322 214C318 214 314 206 312 196C308 168 300 156 290 148C256 160 214 158 186 146C174 158 170 176 168 196C166 208 162 214 158 214Z", h)],
  parted: (h) => ["", path("M157 216C142 116 192 78 248 80C308 82 338 128 323 216C317 212 313 200 311 186C300 176 288 160 282 140C262 160 214 172 178 170C171 184 168 200 165 212Z", h)],
  quiff: (h) => ["", path("M159 208C150 160 156 120 186 104C186 78 236 62 278 76C316 86 332 120 321 208C316 204 312 190 310 176C304 160 296 150 284 146C248 150 212 148 190 150C176 160 172 176 168 200Z", h)],
  middle: (h) => ["", path("M156 222C138 118 186 80 240 80C294 80 342 118 324 222C316 216 312 204 310 192C290 184 256 158 240 128C224 158 190 184 170 192C168 206 164 216 156 222Z", h)],
  buzz: (h) => ["", path("M161 200C152 124 194 92 240 92C286 92 328 124 319 200C312 196 312 182 308 168C292 142 268 134 240 134C212 134 188 142 172 168C168 182 168 196 161 200Z", h)],
  bald: (h) => ["", path("M160 222C152 196 154 176 164 160C168 172 168 190 170 204ZM320 222C328 196 326 176 316 160C312 172 312 190 310 204Z", h)],
  curlyShort: (h) => ["", [[174, 168, 22], [180, 132, 28], [206, 108, 30], [240, 98, 32], [274, 106, 30], [300, 132, 28], [307, 168, 22], [214, 134, 22], [248, 126, 24], [278, 138, 20]].map(([x, y, r]) => circle(x, y, r, h)).join("")],
  pixie: (h) => ["", path("M157 226C142 120 186 80 246 80C310 80 340 130 322 232C316 228 310 208 309 188C300 178 292 166 288 152C262 178 214 188 176 178C172 196 168 214 157 226Z", h)],
  bowl: (h) => [path("M152 240C140 120 186 80 240 80C294 80 340 120 328 240Z", h), path("M158 206C150 130 192 90 240 90C288 90 330 130 322 206C306 184 300 178 296 174C262 184 216 184 184 174C178 180 172 186 158 206Z", h)],
  bob: (h) => [path("M148 306C130 220 136 78 240 78C344 78 350 220 332 306C318 322 296 322 290 312L190 312C184 322 162 322 148 306Z", h), path("M160 214C150 130 192 88 240 88C290 88 330 130 320 214C304 196 290 170 284 144C254 170 204 178 178 170C170 186 166 200 160 214Z", h)],
  bobFringe: (h) => [path("M146 308C130 220 136 76 240 76C344 76 350 220 334 308C318 322 298 320 292 310L188 310C182 320 162 322 146 308Z", h), path("M160 214C150 126 192 86 240 86C288 86 330 126 320 214C312 200 308 190 306 180C266 188 214 188 174 180C172 190 168 200 160 214Z", h)],
  long: (h) => [path("M144 430C122 300 124 76 240 76C356 76 358 300 336 430C312 446 292 440 288 420L192 420C188 440 168 446 144 430Z", h), path("M160 224C148 126 192 86 240 86C290 86 332 126 320 224C310 206 300 180 270 132C250 164 196 184 178 186C170 200 166 212 160 224Z", h)],
  longMiddle: (h) => [path("M144 430C122 300 124 76 240 76C356 76 358 300 336 430C312 446 292 440 288 420L192 420C188 440 168 446 144 430Z", h), path("M158 240C144 126 190 84 240 84C290 84 336 126 322 240C314 216 306 186 240 120C174 186 166 216 158 240Z", h)],
  wavy: (h) => [path("M240 74C140 74 128 170 142 214C124 246 132 276 142 292C126 322 136 352 156 366C176 384 196 372 200 360L280 360C284 372 304 384 324 366C344 352 354 322 338 292C348 276 356 246 338 214C352 170 340 74 240 74Z", h), path("M159 226C146 130 190 86 242 86C294 86 334 130 321 226C312 204 302 190 296 160C284 150 272 142 262 128C240 166 200 182 178 190C170 204 166 214 159 226Z", h)],
  pony: (h) => [path("M300 110C372 100 392 196 372 300C366 330 344 340 340 322C350 250 336 190 296 168Z", h), path("M160 210C148 128 190 84 240 84C292 84 332 128 320 210C310 190 300 160 276 136C244 148 204 148 186 146C172 166 168 188 160 210Z", h)],
  bun: (h) => [circle(240, 74, 42, h), path("M160 210C148 128 190 84 240 84C290 84 332 128 320 210C308 186 300 162 280 140C256 132 222 132 200 140C180 162 172 186 160 210Z", h)],
  lowBun: (h) => [circle(240, 322, 64, h) + path("M152 240C140 120 186 80 240 80C294 80 340 120 328 240Z", h), path("M158 222C146 128 190 84 240 84C290 84 334 128 322 222C314 200 306 182 244 122C188 176 168 196 158 222Z", h)],
  braids: (h, e) => [path("M150 250C136 120 186 80 240 80C294 80 344 120 330 250Z", h), path("M158 226C144 126 190 84 240 84C290 84 336 126 322 226C314 204 306 180 240 122C174 180 166 204 158 226Z", h) + [0, 1, 2, 3].map((n) => oval(146 - n * 2, 262 + n * 36, 19, 23, h) + oval(334 + n * 2, 262 + n * 36, 19, 23, h)).join("") + rect(126, 388, 28, 10, e, 5) + rect(326, 388, 28, 10, e, 5)],
  curly: (h) => [[[148, 180, 40], [140, 230, 40], [150, 282, 38], [332, 180, 40], [340, 230, 40], [330, 282, 38], [180, 128, 46], [240, 106, 50], [300, 128, 46], [168, 318, 30], [312, 318, 30]].map(([x, y, r]) => circle(x, y, r, h)).join(""), [[182, 146, 28], [212, 124, 30], [248, 120, 30], [284, 130, 30], [304, 156, 24]].map(([x, y, r]) => circle(x, y, r, h)).join("")],
  afro: (h) => [circle(240, 170, 126, h), path("M158 212C150 130 192 92 240 92C288 92 330 130 322 212C312 178 300 158 284 150C256 140 224 140 196 150C180 158 168 178 158 212Z", h)],
  elder: (h) => [path("M150 250C130 200 140 80 240 80C340 80 350 200 330 250C322 268 300 262 300 250L180 250C180 262 158 268 150 250Z", h), [[172, 160, 24], [192, 128, 28], [226, 110, 28], [262, 110, 28], [292, 130, 28], [308, 162, 22]].map(([x, y, r]) => circle(x, y, r, h)).join("")],
  beanie: (h, e) => [path("M152 250C146 200 150 160 170 150L310 150C330 160 334 200 328 250C318 262 306 250 306 240L174 240C174 250 162 262 152 250Z", h), path("M154 168C150 96 194 68 240 68C286 68 330 96 326 168Z", e) + rect(148, 146, 184, 36, shade(e, 0.84), 14)],
  cap: (h, e) => ["", path("M160 206C156 180 158 160 164 150L316 150C322 160 324 180 320 206C312 200 312 184 310 172L170 172C168 184 168 200 160 206Z", h) + path("M156 158C152 96 194 74 240 74C286 74 328 96 324 158Z", e) + path("M176 158C230 132 320 136 366 158C362 172 350 172 340 170C290 160 230 164 176 174Z", shade(e, 0.82))],
  hijab: (_, e) => [path("M128 480C110 300 116 72 240 72C364 72 370 300 352 480Z", e), ""],
};

const clothes = {
  crew: (k, s) => oval(240, 366, 52, 26, s) + line("M188 366C196 400 284 400 292 366", shade(k, 0.82), 8),
  vee: (k, s) => path("M194 358L240 424L286 358Z", s) + line("M192 360L240 428L288 360", shade(k, 0.8), 8),
  shirt: (k, s) => path("M200 352L240 392L280 352L240 344Z", s) + path("M198 350L236 394L206 416L176 366Z", shade(k, 1.35)) + path("M282 350L244 394L274 416L304 366Z", shade(k, 1.35)) + line("M240 398V480", shade(k, 0.82), 5) + circle(240, 424, 5, shade(k, 1.5)) + circle(240, 456, 5, shade(k, 1.5)),
  roll: (k) => rect(194, 322, 92, 56, shade(k, 0.9), 20) + line("M204 352H276", shade(k, 0.78), 4),
  hood: (k, s) => oval(240, 362, 46, 22, s) + path("M178 372C160 330 190 330 202 350C214 392 266 392 278 350C290 330 320 330 302 372C290 420 190 420 178 372Z", shade(k, 0.86)) + line("M216 404V446M264 404V446", c.light, 5),
  blazer: (k, s) => path("M196 356L240 440L284 356Z", c.light) + path("M206 352L240 384L274 352Z", s) + path("M198 352L166 372L176 420L240 480L190 372ZM282 352L314 372L304 420L240 480L290 372Z", shade(k, 0.8)),
  apron: (k, s) => oval(240, 366, 50, 24, s) + path("M176 480L192 398H288L304 480Z", c.wood) + line("M196 402L182 366M284 402L298 366", c.wood, 10),
  scarf: (k, _, e) => path("M176 350C200 330 280 330 304 350C318 376 300 396 240 396C180 396 162 376 176 350Z", e) + path("M262 388L300 384L312 462L276 466Z", shade(e, 0.86)),
  stripes: (k, s) => line("M118 410H362M104 436H376M98 462H382", shade(k, 0.72), 9) + oval(240, 364, 52, 24, s),
  overalls: (k, s) => oval(240, 364, 50, 24, s) + path("M170 480V420H310V480Z", c.blue) + line("M178 424L168 374M302 424L312 374", c.blue, 18) + circle(180, 428, 7, c.mustard) + circle(300, 428, 7, c.mustard),
  mandarin: (k, s) => path("M212 350L240 376L268 350Z", s) + path("M204 336L238 380L230 396L192 356ZM276 336L242 380L250 396L288 356Z", shade(k, 0.86)) + line("M240 396V480", shade(k, 0.78), 4) + line("M228 420H252M228 452H252", shade(k, 0.72), 7),
  cover: (k, s, e) => path("M150 480C150 380 180 340 240 344C300 340 330 380 330 480Z", e) + line("M186 360C210 410 250 420 300 410", shade(e, 0.86), 6),
};

const smiles = {
  smile: () => line("M214 268C226 286 254 286 266 268", "#8c4436", 6),
  calm: () => line("M218 272C230 280 250 280 262 272", "#8c4436", 6),
  side: () => line("M218 270C234 284 254 280 264 266", "#8c4436", 6),
  open: () => path("M210 264H270C268 292 254 300 240 300C226 300 212 292 210 264Z", "#8c4436") + path("M215 264H265C264 274 260 276 240 276C220 276 216 274 215 264Z", "#fffdfa"),
};

const eyesOf = {
  round: () => oval(210, 216, 7.5, 9, c.ink) + oval(270, 216, 7.5, 9, c.ink) + circle(213, 213, 2.4, c.light) + circle(273, 213, 2.4, c.light),
  arc: () => line("M199 219C204 208 216 208 221 219M259 219C264 208 276 208 281 219", c.ink, 6),
  narrow: () => oval(210, 217, 8.5, 6.5, c.ink) + oval(270, 217, 8.5, 6.5, c.ink) + line("M197 211C204 205 216 205 224 212M256 212C264 205 276 205 283 211", c.ink, 4),
};

const glassesOf = {
  round: (g) => `<g fill="none" stroke="${g}" stroke-width="6"><circle cx="208" cy="217" r="27"/><circle cx="272" cy="217" r="27"/><path d="M235 212q5-4 10 0M181 212l-18-6M299 212l18-6"/></g>`,
  square: (g) => `<g fill="none" stroke="${g}" stroke-width="6"><rect x="180" y="196" width="54" height="42" rx="10"/><rect x="246" y="196" width="54" height="42" rx="10"/><path d="M234 212h12M180 210l-17-5M300 210l17-5"/></g>`,
  half: (g) => `<g fill="none" stroke="${g}" stroke-width="6"><path d="M182 210h50c4 40-52 40-50 0zM248 210h50c2 40-54 40-50 0zM232 212h16M182 211l-19-6M298 211l19-6"/></g>`,
};

const beards = {
  stubble: (h, s) => path("M168 246C174 300 204 320 240 320C276 320 306 300 312 246C300 268 284 256 262 254C250 250 230 250 218 254C196 256 180 268 168 246Z", shade(s, 0.88)),
  full: (h) => path("M164 214C164 290 190 336 240 338C290 336 316 290 316 214C310 240 300 252 284 252C266 244 214 244 196 252C180 252 170 240 164 214Z", h),
  goatee: (h) => path("M212 288C216 330 264 330 268 288C258 304 222 304 212 288Z", h) + path("M204 258C220 246 260 246 276 258C262 256 250 256 240 260C230 256 218 256 204 258Z", h),
  moustache: (h) => path("M200 262C212 244 268 244 280 262C264 266 250 258 240 258C230 258 216 266 200 262Z", h),
};

/**
 * One face. `skin` 0–5; `ground` 0–7; `hair` a colour's name; `style`, `wear`, `eyes`, `mouth`, `glasses`, `beard` names from above;
 * `cloth`, `extra` colours (extra: of a hat, a scarf, a ribbon); `old`: lines beside eyes and mouth; `w`, `jaw`: breadth of the head; `drop`: earrings.
 */
export function face(f) {
  const skin = skins[f.skin], dark = tan(skin), hair = hairs[f.hair ?? "black"], cloth = f.cloth ?? c.green, extra = f.extra ?? c.warm;
  const [behind, before] = hairOf[f.style](hair, extra);
  const covered = f.style === "hijab", brow = f.hair === "white" ? shade(hairs.grey, 0.9) : f.hair === "blond" ? shade(hair, 0.7) : shade(hair, covered ? 1 : 0.9);
  const w = f.w ?? 76;
  return [
    rect(0, 0, 480, 480, grounds[f.ground ?? 0]),
    // Closer, so that a face can be recognised at the size of a list.
    `<g transform="translate(-52.8 -40) scale(1.22)">`,
    covered ? "" : behind,
    path("M58 490C62 412 116 380 196 364H284C364 380 418 412 422 490Z", cloth),
    covered ? behind : "",
    covered ? "" : path("M206 280H274V352C274 384 206 384 206 352Z", dark),
    clothes[f.wear ?? "crew"](cloth, dark, extra),
    covered ? "" : circle(240 - w - 2, 222, 17, tan(skin, 1.06)) + circle(240 + w + 2, 222, 17, tan(skin, 1.06)),
    f.drop ? circle(240 - w - 3, 246, 7, f.drop) + circle(240 + w + 3, 246, 7, f.drop) : "",
    covered ? oval(240, 212, 84, 114, shade(extra, 0.84)) : "",
    path(head(covered ? 74 : w, f.jaw ?? 14), skin),
    f.beard ? beards[f.beard](f.beard === "stubble" ? dark : hair, skin) : "",
    `<g opacity=".3">${oval(188, 254, 17, 11, "#e07a55")}${oval(292, 254, 17, 11, "#e07a55")}</g>`,
    line("M241 222C234 240 233 248 243 249", tan(skin, 0.9), 5),
    line(f.soft ? "M196 193C204 187 216 187 222 192M258 192C264 187 276 187 284 193" : "M194 194C204 184 216 185 224 190M256 190C264 185 276 184 286 194", brow, f.soft ? 5 : 7),
    eyesOf[f.eyes ?? "round"](),
    f.lash ? line("M201 212L195 207M279 212L285 207", c.ink, 4) : "",
    smiles[f.mouth ?? "smile"](),
    f.old ? line("M186 232l-10 6M294 232l10 6M206 256C200 264 199 270 201 276M274 256C280 264 281 270 279 276", shade(skin, 0.78), 3.5) : "",
    covered ? path("M150 210C150 130 190 92 240 92C290 92 330 130 330 210C318 150 290 122 240 122C190 122 162 150 150 210Z", extra) : before,
    f.glasses ? glassesOf[f.glasses](f.frame ?? c.dark) : "",
    "</g>",
  ].join("");
}

const f = (look, more) => ({ look, ...more });
/** The first word of a name says whom it suits: w and m women and men, x and y older ones, h in a headscarf, f and g women and men from further away. */
export const faces = [
  f("w", { style: "bob", skin: 1, ground: 1, cloth: c.green, wear: "crew", soft: 1, lash: 1 }),
  f("w", { style: "long", skin: 0, ground: 2, cloth: c.light, wear: "shirt", soft: 1, lash: 1, mouth: "open" }),
  f("w", { style: "bobFringe", hair: "brown", skin: 0, ground: 4, cloth: c.warm, wear: "roll", glasses: "round", soft: 1 }),
  f("w", { style: "bun", skin: 1, ground: 5, cloth: c.mustard, wear: "vee", soft: 1, lash: 1, drop: c.green }),
  f("w", { style: "longMiddle", skin: 2, ground: 0, cloth: c.leaf, wear: "stripes", soft: 1, lash: 1, eyes: "arc" }),
  f("w", { style: "pixie", skin: 1, ground: 6, cloth: c.dark, wear: "blazer", soft: 1, mouth: "side", drop: c.mustard }),
  f("w", { style: "pony", hair: "brown", skin: 1, ground: 7, cloth: c.blue, wear: "hood", soft: 1, lash: 1, mouth: "open" }),
  f("w", { style: "wavy", hair: "chestnut", skin: 0, ground: 3, cloth: c.plum, wear: "crew", soft: 1, lash: 1 }),
  f("w", { style: "lowBun", skin: 2, ground: 1, cloth: c.light, wear: "apron", soft: 1, lash: 1, mouth: "calm" }),
  f("w", { style: "bowl", skin: 0, ground: 2, cloth: c.green, wear: "overalls", soft: 1, eyes: "arc" }),
  f("w", { style: "braids", skin: 2, ground: 4, cloth: c.clay, wear: "crew", soft: 1, lash: 1, extra: c.green, mouth: "open" }),
  f("w", { style: "bob", hair: "salt", skin: 1, ground: 0, cloth: c.blue, wear: "mandarin", soft: 1, glasses: "square", old: 1 }),
  f("w", { style: "curly", hair: "brown", skin: 1, ground: 5, cloth: c.warm, wear: "vee", soft: 1, lash: 1 }),
  f("w", { style: "long", hair: "chestnut", skin: 1, ground: 6, cloth: c.green, wear: "scarf", extra: c.mustard, soft: 1, glasses: "round", frame: c.clay }),
  f("w", { style: "beanie", hair: "black", skin: 0, ground: 7, cloth: c.dark, wear: "hood", extra: c.clay, soft: 1, lash: 1 }),
  f("w", { style: "bobFringe", skin: 2, ground: 3, cloth: c.mustard, wear: "overalls", soft: 1, lash: 1, mouth: "open" }),
  f("w", { style: "longMiddle", hair: "brown", skin: 0, ground: 1, cloth: c.plum, wear: "blazer", soft: 1, mouth: "calm", drop: c.light }),
  f("m", { style: "short", skin: 1, ground: 2, cloth: c.green, wear: "shirt", jaw: 24, w: 78 }),
  f("m", { style: "parted", skin: 2, ground: 1, cloth: c.light, wear: "crew", glasses: "square", jaw: 22 }),
  f("m", { style: "middle", hair: "brown", skin: 0, ground: 4, cloth: c.blue, wear: "roll", jaw: 16, soft: 1 }),
  f("m", { style: "buzz", skin: 2, ground: 0, cloth: c.dark, wear: "hood", jaw: 30, w: 80, mouth: "open" }),
  f("m", { style: "quiff", skin: 1, ground: 5, cloth: c.mustard, wear: "crew", beard: "stubble", jaw: 26, w: 78 }),
  f("m", { style: "short", skin: 2, ground: 6, cloth: c.leaf, wear: "apron", eyes: "arc", jaw: 30, w: 82 }),
  f("m", { style: "curlyShort", hair: "brown", skin: 1, ground: 7, cloth: c.warm, wear: "stripes", glasses: "round", jaw: 18 }),
  f("m", { style: "bowl", skin: 0, ground: 3, cloth: c.green, wear: "hood", glasses: "round", jaw: 14, soft: 1 }),
  f("m", { style: "parted", skin: 1, ground: 1, cloth: c.dark, wear: "blazer", jaw: 24, mouth: "calm", eyes: "narrow" }),
  f("m", { style: "cap", skin: 2, ground: 2, cloth: c.stone, wear: "crew", extra: c.green, jaw: 26, w: 78, mouth: "open" }),
  f("m", { style: "bun", skin: 2, ground: 4, cloth: c.clay, wear: "vee", beard: "goatee", jaw: 22 }),
  f("m", { style: "short", hair: "salt", skin: 1, ground: 0, cloth: c.blue, wear: "shirt", glasses: "half", jaw: 26, old: 1 }),
  f("m", { style: "quiff", skin: 0, ground: 5, cloth: c.plum, wear: "roll", jaw: 20, mouth: "side", eyes: "narrow" }),
  f("m", { style: "middle", skin: 1, ground: 6, cloth: c.light, wear: "overalls", beard: "moustache", jaw: 20 }),
  f("m", { style: "buzz", skin: 3, ground: 7, cloth: c.green, wear: "mandarin", jaw: 28, w: 80 }),
  f("x", { style: "elder", hair: "grey", skin: 1, ground: 1, cloth: c.plum, wear: "vee", soft: 1, old: 1, glasses: "half", frame: c.clay }),
  f("x", { style: "elder", hair: "white", skin: 2, ground: 2, cloth: c.green, wear: "scarf", extra: c.mustard, soft: 1, old: 1, eyes: "arc" }),
  f("x", { style: "bun", hair: "white", skin: 1, ground: 4, cloth: c.blue, wear: "mandarin", soft: 1, old: 1, drop: c.green, mouth: "calm" }),
  f("y", { style: "bald", hair: "grey", skin: 2, ground: 5, cloth: c.mustard, wear: "shirt", old: 1, glasses: "square", jaw: 28, w: 80 }),
  f("y", { style: "short", hair: "white", skin: 1, ground: 0, cloth: c.green, wear: "crew", old: 1, jaw: 24, mouth: "open" }),
  f("y", { style: "bald", hair: "white", skin: 1, ground: 6, cloth: c.blue, wear: "blazer", old: 1, beard: "full", jaw: 24, eyes: "arc" }),
  f("h", { style: "hijab", hair: "brown", skin: 3, ground: 2, cloth: c.dark, wear: "cover", extra: c.green, soft: 1, lash: 1 }),
  f("h", { style: "hijab", hair: "brown", skin: 2, ground: 1, cloth: c.plum, wear: "cover", extra: c.mustard, soft: 1, lash: 1, glasses: "round", mouth: "open" }),
  f("f", { style: "wavy", hair: "blond", skin: 0, ground: 5, cloth: c.green, wear: "crew", soft: 1, lash: 1, mouth: "open" }),
  f("f", { style: "curly", hair: "auburn", skin: 0, ground: 7, cloth: c.dark, wear: "vee", soft: 1, glasses: "round" }),
  f("f", { style: "afro", hair: "brown", skin: 5, ground: 4, cloth: c.mustard, wear: "crew", soft: 1, lash: 1, drop: c.warm }),
  f("f", { style: "longMiddle", hair: "brown", skin: 3, ground: 6, cloth: c.blue, wear: "scarf", extra: c.clay, soft: 1, lash: 1 }),
  f("g", { style: "curlyShort", hair: "chestnut", skin: 1, ground: 1, cloth: c.blue, wear: "shirt", beard: "full", jaw: 24, w: 78 }),
  f("g", { style: "buzz", hair: "black", skin: 5, ground: 2, cloth: c.green, wear: "hood", beard: "goatee", jaw: 26, w: 80, mouth: "open" }),
  f("g", { style: "parted", hair: "blond", skin: 0, ground: 3, cloth: c.clay, wear: "roll", glasses: "square", jaw: 24 }),
  f("g", { style: "short", hair: "brown", skin: 4, ground: 4, cloth: c.light, wear: "crew", beard: "stubble", jaw: 26, w: 78, eyes: "arc" }),
];
