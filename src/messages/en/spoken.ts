import type { PaneMessages } from "../messages";
import { criteria } from "./criteria";
import { criteriaTree } from "./criteria-tree";
import { data } from "./data";
import { indicators } from "./indicators";
import { errors } from "./errors";
import { rules } from "./rules";
import { report } from "./report";
import { kinds } from "./kinds";
import { pane } from "./pane";

export const spoken: PaneMessages = {
  criteria,
  criteriaTree,
  kinds,
  pane,
  report,
  rules,
  data,
  indicators,
  errors,
};
