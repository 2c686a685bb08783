import { type CellRange, rangeOf } from "../../follow-rows";
import type { Package } from "../package";
import { readRelationships } from "../relationships";

/** A pivot table of a sheet: the cells that it shows its figures in, and the parts of the caches that it has them from. */
export interface PivotTable {
  area: CellRange;
  caches: string[];
}

export const pivotTablesOn = (parts: Package, path: string): PivotTable[] =>
  readRelationships(parts, path).flatMap(({ type, target }) => {
    const pivot = type === "pivotTable" && target !== null ? parts.find(target) : null;
    const area = pivot === null ? null : rangeOf(parts.xml(pivot).child("location")?.get("ref") ?? "");
    if (pivot === null || area === null) return [];
    const caches = readRelationships(parts, pivot).flatMap((one) => (one.target && parts.find(one.target)) ?? []);
    return [{ area, caches }];
  });
