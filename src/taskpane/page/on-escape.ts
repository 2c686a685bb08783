import type { KeyboardEvent } from "react";

/** Escape takes the question back; Office's client, which would go to the grid with the key, does not get it. */
export const onEscape = (close: () => void) => (event: KeyboardEvent) => {
  if (event.key !== "Escape") return;
  event.stopPropagation();
  close();
};
