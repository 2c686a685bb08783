import { maskOf, part } from "../clause";
import type { Split } from "./split";

/** "Tháng 6 và tháng 12 hàng năm": the year's rhythm is of the whole list. */
export const yearly: Split = {
  id: "yearly",
  read: (clause, reader) => {
    const at = clause.at + maskOf(clause).search(/\s(?:hang|moi) nam$/);
    const left = part(clause, clause.at, at);
    return at >= clause.at && reader.readExact(left)
      ? reader.narrow(left, part(clause, at, clause.end), "yearly")
      : null;
  },
};
