import type { FirstMessages } from "../messages";
import { pane } from "./pane";
import { rules } from "./rules";
import { sheetNames } from "./sheet-names";

/** What the pane says at once, of a workbook that has a plan alone. */
export const spoken: FirstMessages = { pane, rules, sheetNames };
