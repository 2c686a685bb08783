import { criteria } from "./criteria";
import { criteriaTree } from "./criteria-tree";
import { data } from "./data";
import { indicators } from "./indicators";
import { errors } from "./errors";
import { refresh } from "./refresh";
import { rules } from "./rules";
import { report } from "./report";
import { drafts } from "./drafts";
import { word } from "./word";
import { kinds } from "./kinds";
import { pane } from "./pane";

export const vi = {
  refresh,
  criteria,
  criteriaTree,
  kinds,
  pane,
  report,
  drafts,
  word,
  rules,
  data,
  indicators,
  errors,
};
