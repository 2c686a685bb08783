import type { RestMessages } from "../messages";
import { checks } from "./checks";
import { noPlan } from "./no-plan";
import { planList } from "./plan-list";
import { pointing } from "./pointing";
import { reportTab } from "./report-tab";
import { figuresPages } from "./figures-pages";
import { days } from "./days";
import { kinds } from "./kinds";
import { menu } from "./menu";
import { criteria } from "./criteria";
import { criteriaTree } from "./criteria-tree";
import { data } from "./data";
import { errors } from "./errors";
import { indicators } from "./indicators";
import { indicatorsTab } from "./indicators-tab";
import { points } from "./points";
import { ruleReasons } from "./rule-reasons";
import { report } from "./report";

/** What the pane says of indicators and criteria, in the report's words, and of what failed; papers have texts of their own. */
export const rest: RestMessages = {
  criteria,
  criteriaTree,
  report,
  ruleReasons,
  data,
  days,
  indicators,
  indicatorsTab,
  points,
  errors,
  checks,
  figuresPages,
  kinds,
  menu,
  noPlan,
  planList,
  pointing,
  reportTab,
};
