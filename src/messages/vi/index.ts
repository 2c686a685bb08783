import { errors } from "./errors";
import { fileErrors } from "./file-errors";
import { papers } from "./papers";
import { refresh } from "./refresh";
import { rest } from "./rest";
import { spoken } from "./spoken";

export const vi = { ...spoken, ...rest, ...papers, refresh, errors: { ...errors, ...fileErrors } };
