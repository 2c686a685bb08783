import type { CriterionKind, CriterionRow } from "./criterion";
import { kindOfGroup } from "./criterion-kind";
import { pathKey, type ReadCode } from "./read-code";

/** A row with its path, before its parent, code and kind are settled. */
export interface PlacedRow extends Omit<CriterionRow, "code" | "path" | "parent" | "leaf" | "kind"> {
  code: ReadCode | null;
  path: string[];
  /** What the row's own name says; null: what its parent is. */
  kind: Exclude<CriterionKind, "regular"> | null;
}

/** A row as it stands, before its place in the tree is known. */
export type Draft = Omit<PlacedRow, "path">;

/** Joins rows to their parents: the nearest row above whose path begins this one's. */
export const arrangeTree = (rows: readonly PlacedRow[]): CriterionRow[] => {
  const paths = showsPaths(rows);
  const byPath = new Map<string, number>();
  rows.forEach(({ path }, index) => {
    if (!byPath.has(pathKey(path))) byPath.set(pathKey(path), index);
  });
  const parents = rows.map(({ path }, index) => {
    for (let length = path.length - 1; length > 0; length--) {
      const parent = byPath.get(pathKey(path.slice(0, length)));
      if (parent !== undefined && parent !== index) return parent;
    }
    return null;
  });
  const hasChildren = new Set(parents);
  const kinds = new Map<number, CriterionKind>();
  const kindOf = (index: number): CriterionKind => {
    const known = kinds.get(index);
    if (known) return known;
    const row = rows[index];
    const parent = parents[index] ?? null;
    const leaf = !hasChildren.has(index);
    const inherited = parent === null ? "regular" : kindOf(parent);
    const kind = row ? kindFor(row, inherited, leaf) : inherited;
    kinds.set(index, kind);
    return kind;
  };
  return rows.map((row, index) => ({
    ...row,
    code: row.code === null ? null : paths ? row.path.join(".") : row.code.text,
    parent: parents[index] ?? null,
    leaf: !hasChildren.has(index),
    kind: kindOf(index),
  }));
};

const kindFor = (row: PlacedRow, inherited: CriterionKind, leaf: boolean): CriterionKind => {
  if (leaf && row.max.value !== null && row.max.value <= 0) return "penalty";
  return row.kind ?? (leaf ? null : kindOfGroup(row.name)) ?? inherited;
};

/** Where the same typed code stands for two places, codes are shown as whole paths. */
const showsPaths = (rows: readonly PlacedRow[]): boolean => {
  const seen = new Map<string, string>();
  return rows.some(({ code, path }) => {
    if (!code) return false;
    const typed = pathKey(code.segments);
    const known = seen.get(typed);
    seen.set(typed, pathKey(path));
    return known !== undefined && known !== pathKey(path);
  });
};
