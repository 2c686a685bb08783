import type { Snapshot } from "./kept/kept";
import type { StyleName } from "./sheet-model";

/** How a kept figure is shown: its name tells what it is. */
export const snapshotStyle = ({ name, value }: Pick<Snapshot, "name" | "value">): StyleName => {
  if (name === "BC_ChiSoCCHC") return "index";
  if (name.startsWith("BC_TL_")) return "share";
  if (/^BC_(?:TongDiem|Diem|TC_)/.test(name)) return "points";
  return Number.isInteger(value) ? "count" : "decimal";
};
