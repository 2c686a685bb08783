import type { Messages } from "../messages";
import { errors } from "./errors";
import { fileErrors } from "./file-errors";
import { papers } from "./papers";
import { refresh } from "./refresh";
import { rest } from "./rest";
import { spoken } from "./spoken";

export const en: Messages = { ...spoken, ...rest, ...papers, refresh, errors: { ...errors, ...fileErrors } };
