/** Turbo takes every link for one of HTML and stumbles over those of a picture: the browser follows them by itself. */
export function leavePictures(): void {
  window.addEventListener(
    "click",
    event => {
      if (event.target instanceof SVGElement && event.target.closest("svg a")) event.stopPropagation();
    },
    true,
  );
}
