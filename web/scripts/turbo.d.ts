// The little of Turbo that we call; the package brings no types of its own.
declare module "@hotwired/turbo" {
  export function renderStreamMessage(message: string): void;
  export function visit(location: string, options?: { action?: "advance" | "replace" }): void;
}
