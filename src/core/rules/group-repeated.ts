import type { Finding } from "./rule";

/** What one rule finds so often on one sheet is one finding with a list (domain.md §1, "No false alarm"). */
const REPEATED = 3;

/** A finding, and in how many cells it was made. */
export interface RepeatedFinding extends Pick<Finding, "severity" | "sheet" | "cell" | "message" | "fix"> {
  times: number;
  /** "C4:C9, C12" where it was made more than once. */
  cells: string;
}

/** The findings in their order; those that are repeated are one, where the first of them stood. */
export const groupRepeated = (findings: readonly Finding[]): RepeatedFinding[] => {
  const groups = new Map<string, Finding[]>();
  const grouped = findings.map((one) => {
    const key = `${one.rule}\n${one.severity}\n${one.sheet}`;
    const group = groups.get(key) ?? [];
    group.push(one);
    groups.set(key, group);
    return group;
  });
  return grouped.flatMap((group, index): RepeatedFinding[] => {
    const one = findings[index];
    if (one === undefined || (group.length >= REPEATED && group[0] !== one)) return [];
    return group.length < REPEATED
      ? [{ ...one, times: 1, cells: "" }]
      : [{ ...one, times: group.length, cells: cellsOf(group) }];
  });
};

/** "C4:C9, C12": the cells of findings, those below each other as one range. */
const cellsOf = (findings: readonly Finding[]): string => {
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
