/**
 * A canvas to draw on with a finger, a pen or a mouse, shown before the field for a picture. The field remains for people who draw on paper, use the keyboard or have no scripts. The drawing is sent
 * as a picture in that field, so the server handles both the same way.
 */
type Stroke = { x: number; y: number }[];

const Wide = 640;
const High = 400;
const Thick = 3;

const connect = (sheet: HTMLElement): void => {
  const canvas = sheet.querySelector("canvas");
  const form = sheet.closest("form");
  const field = form?.querySelector<HTMLInputElement>("input[type=file]");
  const pen = canvas?.getContext("2d");
  if (sheet.dataset["ready"] || !canvas || !form || !field || !pen) return;
  sheet.dataset["ready"] = "true";
  sheet.hidden = false;
  canvas.width = Wide;
  canvas.height = High;
  const strokes: Stroke[] = [];

  const draw = (): void => {
    pen.fillStyle = "#fff"; // paper, in the dark too: it is printed
    pen.fillRect(0, 0, Wide, High);
    pen.strokeStyle = pen.fillStyle = "#111";
    pen.lineWidth = Thick;
    pen.lineCap = pen.lineJoin = "round";
    for (const stroke of strokes) {
      pen.beginPath();
      const [first, ...rest] = stroke;
      if (!first) continue;
      pen.moveTo(first.x, first.y);
      // Curves through the midpoints, so that fast strokes, of which few points were recorded, have no corners.
      rest.forEach((point, i) => {
        const next = rest[i + 1];
        if (next) pen.quadraticCurveTo(point.x, point.y, (point.x + next.x) / 2, (point.y + next.y) / 2);
        else pen.lineTo(point.x, point.y);
      });
      if (rest.length === 0) pen.lineTo(first.x, first.y + 0.1);
      pen.stroke();
    }
    for (const button of sheet.querySelectorAll("button")) button.disabled = strokes.length === 0;
  };

  const at = (event: PointerEvent): { x: number; y: number } => {
    const box = canvas.getBoundingClientRect();
    return { x: ((event.clientX - box.left) * Wide) / box.width, y: ((event.clientY - box.top) * High) / box.height };
  };

  canvas.addEventListener("pointerdown", event => {
    if (event.button !== 0 || !event.isPrimary) return;
    canvas.setPointerCapture(event.pointerId);
    strokes.push([at(event)]);
    draw();
  });
  canvas.addEventListener("pointermove", event => {
    if (!canvas.hasPointerCapture(event.pointerId) || !event.isPrimary) return;
    strokes[strokes.length - 1]?.push(at(event));
    draw();
  });
  sheet.querySelector("[data-undo]")?.addEventListener("click", () => {
    strokes.pop();
    draw();
  });
  sheet.querySelector("[data-clear]")?.addEventListener("click", () => {
    strokes.length = 0;
    draw();
  });
  // Runs before other listeners read the form: adds the drawing to the field, beside the chosen files.
  form.addEventListener(
    "submit",
    () => {
      if (strokes.length === 0) return;
      const bytes = Uint8Array.from(atob(canvas.toDataURL("image/png").split(",")[1] ?? ""), c => c.charCodeAt(0));
      const files = new DataTransfer();
      for (const chosen of field.files ?? []) files.items.add(chosen);
      files.items.add(new File([bytes], "drawing.png", { type: "image/png" }));
      field.files = files.files;
      strokes.length = 0;
    },
    { capture: true },
  );
  draw();
};

const connectAll = (): void => document.querySelectorAll<HTMLElement>("[data-drawing]").forEach(connect);

document.addEventListener("turbo:load", connectAll);
connectAll();
