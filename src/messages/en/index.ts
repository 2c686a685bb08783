import type { Messages } from "../messages";
import { errors } from "./errors";
import { rules } from "./rules";
import { report } from "./report";

export const en: Messages = { report, rules, errors };
