import type { Finding } from "./rule";

/** What one rule finds so often on one sheet is one finding with a list (domain.md §1, "No false alarm"). */
const REPEATED = 10;

/** A finding; beside it all that are like it, where they are many. */
export interface FindingOfMany {
  one: Finding;
  all: Finding[];
}

/** The findings in their order; those that are repeated stand together where the first of them stood. */
export const groupRepeated = (findings: readonly Finding[]): FindingOfMany[] => {
  const groups = new Map<string, FindingOfMany>();
  const grouped = findings.map((one): FindingOfMany => {
    const key = `${one.rule}\n${one.severity}\n${one.sheet}`;
    const group = groups.get(key) ?? { one, all: [] };
    group.all.push(one);
    groups.set(key, group);
    return group;
  });
  return grouped.flatMap(({ one, all }, index) => {
    const finding = findings[index] ?? one;
    if (all.length < REPEATED) return [{ one: finding, all: [finding] }];
    return finding === one ? [{ one, all }] : [];
  });
};

/** "C4:C9, C12": the cells of findings, those below each other as one range. */
export const cellsOfFindings = (findings: readonly Finding[]): string => {
  const ranges: { column: string; from: number; to: number }[] = [];
  for (const { cell } of findings) {
    const [, column = "", row = ""] = /^([A-Z]+)(\d+)$/.exec(cell ?? "") ?? [];
    const last = ranges.at(-1);
    if (column === "") continue;
    if (last?.column === column && last.to + 1 === Number(row)) last.to++;
    else ranges.push({ column, from: Number(row), to: Number(row) });
  }
  return ranges
    .map(({ column, from, to }) => (from === to ? `${column}${from}` : `${column}${from}:${column}${to}`))
    .join(", ");
};
