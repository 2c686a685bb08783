import { criteria } from "./criteria";
import { criteriaTree } from "./criteria-tree";
import { data } from "./data";
import { indicators } from "./indicators";
import { errors } from "./errors";
import { rules } from "./rules";
import { report } from "./report";
import { kinds } from "./kinds";
import { pane } from "./pane";

/** What the pane says; papers and their forms have texts of their own, which are fetched with them. */
export const spoken = {
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
