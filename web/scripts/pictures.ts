/** Turbo expects HTML from every link and fails on links to pictures, so the browser follows those itself. */
export function leavePictures(): void {
  window.addEventListener(
    "click",
    event => {
      if (event.target instanceof SVGElement && event.target.closest("svg a")) event.stopPropagation();
    },
    true,
  );
}
