import type { Messages } from "../messages";

/** What stands behind "⋯". */
export const menu: Messages["menu"] = {
  language: "Tiếng Việt",
  undo: ({ what }) => `Undo: ${what}`,
  data: "Update data from a file…",
};
