// The parts of Turbo that we call; the package has no types.
declare module "@hotwired/turbo" {
  export function renderStreamMessage(message: string): void;
  export function visit(location: string, options?: { action?: "advance" | "replace" }): void;
}
