import type { SeenRow } from "../../core/error";
import { lackOf } from "./lack-of";

/** Why a document's table is taken for no plan. */
export const notTaken = ({ seen }: { seen: SeenRow | null }): string =>
  seen === null
    ? "không có dòng tiêu đề của bảng kế hoạch"
    : `dòng ${seen.row} (${seen.texts.join(" | ")})${lackOf(seen) || " – không phải bảng kế hoạch"}`;
