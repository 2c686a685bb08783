import { criteria } from "./criteria";
import { data } from "./data";
import { indicators } from "./indicators";
import { errors } from "./errors";
import { rules } from "./rules";
import { report } from "./report";
import { cli } from "./cli";

export const vi = { criteria, cli, report, rules, data, indicators, errors };
