import { papers } from "./papers";
import { refresh } from "./refresh";
import { spoken } from "./spoken";

export const vi = { ...spoken, ...papers, refresh };
