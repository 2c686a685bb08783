import { errors } from "./errors";
import { rules } from "./rules";
import { report } from "./report";

export const vi = { report, rules, errors };
