import type { Messages } from "../messages";
import { papers } from "./papers";
import { refresh } from "./refresh";
import { spoken } from "./spoken";

export const en: Messages = { ...spoken, ...papers, refresh };
