import type { TypedKind } from "./kind";
import { kind } from "./kind";
import type { SheetOf } from "./worksheet";

export const tables: TypedKind<SheetOf> = kind<SheetOf>("TableCollection", {
  call: { GetCount: ({ sheet }) => sheet.tables.length },
});
