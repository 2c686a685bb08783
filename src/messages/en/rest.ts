import type { RestMessages } from "../messages";
import { criteria } from "./criteria";
import { criteriaTree } from "./criteria-tree";
import { data } from "./data";
import { errors } from "./errors";
import { indicators } from "./indicators";
import { indicatorsTab } from "./indicators-tab";
import { points } from "./points";
import { report } from "./report";

/** What the pane says of indicators and criteria, in the report's words, and of what failed; papers have texts of their own. */
export const rest: RestMessages = { criteria, criteriaTree, report, data, indicators, indicatorsTab, points, errors };
